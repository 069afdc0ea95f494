import Insight
import Testing

@Suite struct FoldedWordTests {
    @Test(arguments: [
        ("It was LATE, twice!", "it was late twice"),
        ("Grüße aus Łódź", "grusse aus lodz"),
        ("smørrebrød & crème brûlée", "smorrebrod creme brulee"),
        ("Őrült árvíztűrő", "orult arvizturo"),
        ("Příliš žluťoučký kůň", "prilis zlutoucky kun"),
        ("Ёлка и йод", "елка и иод"),
        ("ada.lovelace@example.org", "ada lovelace example org"),
        ("order #4711-22", "order 4711 22"),
        ("e\u{301}tude", "etude"),
        ("遅い配送", "遅 い 配 送"),
        ("don\u{2019}t", "don t"),
        (" … — ", ""),
        ("", ""),
    ])
    func `a text is folded into its words`(text: String, folded: String) {
        #expect(text.foldedWords.map(\.text).joined(separator: " ") == folded)
    }

    @Test func `each word knows where it stands`() {
        let text = "Das Straßenfest, ja."

        let places = text.foldedWords.map { String(text[$0.range]) }

        #expect(places == ["Das", "Straßenfest", "ja"])
    }

    @Test func `a word of any length ends somewhere`() {
        let words = String(repeating: "a", count: 10_000).foldedWords

        #expect(words.map(\.text.count) == [64])
    }
}
