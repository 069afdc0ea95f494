import Insight
import Testing

@Suite struct WordingTests {
    private func words(_ text: String) -> [String] {
        let wording = Wording(text)
        return wording.words.indices.map { String(wording.quote($0..<$0 + 1)) }
    }

    @Test(arguments: [
        ("Grüße, 24 h!", ["Grüße", "24", "h"]), ("didn't", ["didn", "t"]),
        ("e\u{301}t\u{E9}", ["e\u{301}t\u{E9}"]),
        ("\u{2764}\u{FE0F} ok", ["\u{2764}\u{FE0F}", "ok"]), ("👍🏽👍🏽", ["👍🏽", "👍🏽"]), ("a❤️b", ["a", "❤️", "b"]),
        ("遅い", ["遅", "い"]), ("が・か\u{3099}", ["が", "か\u{3099}"]), ("🏽", []), ("", []),
    ])
    func `words are letters with their marks, pictures with theirs`(text: String, words: [String]) {
        #expect(self.words(text) == words)
    }
}
