import Foundation
import Insight
import Recovery
import Testing

@Suite struct ThemeSuggestionsTests {
    private func comments(_ texts: [String], language: String? = "en") -> [ThemeComment] {
        texts.map { text in
            var comment = ThemeComment(text, in: LocalMonth(year: 2026, month: 1))
            comment.language = language
            return comment
        }
    }

    @Test func `forms and kindred words make one theme, named as most people write them`() throws {
        let themes = ThemeSuggestions(
            from: comments([
                "The engineer never came", "Engineers were late", "no engineer at all",
                "Too expensive for me",
                "A fair price", "the price is fine", "price and service", "good service", "it is expensive",
            ])
        ).themes

        #expect(themes.map(\.theme.name) == ["price, expensive", "engineer"])
        #expect(themes.map(\.comments) == [[3, 4, 5, 6, 8], [0, 1, 2]])
        #expect(themes[1].keyWords == ["engineer"])
    }

    @Test func `words that say nothing make no theme, two weak ones next to each other do`() {
        let texts = Array(
            repeating: "Very good service, and the customer service was great. I am happy 24", count: 5)
        let suggestions = ThemeSuggestions(from: comments(texts))

        #expect(suggestions.themes.map(\.theme.name) == ["customer service"])
        #expect(suggestions.coverage == Share(5, of: 5))
    }

    @Test func `a stem within a larger theme goes into it`() {
        let texts =
            Array(repeating: "broadband", count: 6) + ["Faster broadband", "my faster broadband"]
            + Array(repeating: "faster broadband is slow", count: 3) + Array(repeating: "router", count: 4)
        let themes = ThemeSuggestions(from: comments(texts)).themes

        #expect(themes.map(\.theme.name) == ["faster broadband", "router"])
        #expect(themes[0].keyWords == ["broadband", "faster", "faster broadband"])
    }

    @Test func `coverage is of comments of five words or more`() {
        let suggestions = ThemeSuggestions(
            from: comments(["my bill is wrong again", "bill", "bill", "it is not so good", "no words here"]))

        #expect(suggestions.coverage == Share(1, of: 2))
        #expect(suggestions.themes.first?.comments == [0, 1, 2])
    }

    @Test(arguments: [
        ("de", ["Der Techniker kam nicht", "mit dem Techniker", "zwei Techniker waren da"], "Techniker"),
        ("fr", ["la facture est fausse", "mes factures", "une facture de trop"], "facture"),
        ("es", ["la factura está mal", "mis facturas", "otra factura"], "factura"),
        ("hu", ["a szerelő nem jött", "a szerelőnek szóltam", "nincs szerelő"], "szerelő"),
        ("cs", ["technik nepřišel a nikdo nevolal", "s technikem", "ten technik"], "technik"),
        ("ru", ["где доставка", "за доставку", "доставка была"], "доставка"),
    ])
    func `themes come out in every language`(language: String, texts: [String], name: String) {
        for known in [language, nil] {
            let themes = ThemeSuggestions(from: comments(texts, language: known)).themes

            #expect(themes.map(\.theme.name) == [name])
            #expect(themes.first?.comments == [0, 1, 2])
        }
    }

    @Test func `a capital at the beginning of a comment is not that of the word`() {
        let texts = Array(repeating: "Router broken again", count: 5) + ["my router", "a router"]

        #expect(ThemeSuggestions(from: comments(texts)).themes.contains { $0.keyWords.first == "router" })
    }

    @Test(arguments: ["cs", "de", "en", "es", "fr", "hu", "ru"])
    func `our own comments give themes that cover two fifths of them`(language: String) throws {
        let texts = try Learned.comments.get().filter { $0.language == language }.map(\.text)
        let suggestions = ThemeSuggestions(from: comments(texts, language: language))
        let coverage = try #require(suggestions.coverage)

        // They come from thirty trades; one trade has less to speak of.
        #expect(coverage.value >= 0.4)
        #expect(suggestions.themes.count == 30)
    }

    @Test func `nothing comes of nothing, of naughty strings, or of a language without a list`() {
        #expect(ThemeSuggestions(from: []).themes.isEmpty)
        #expect(ThemeSuggestions(from: []).coverage == nil)
        let odd = ["", "   ", "\u{0}\u{0}", "💥💥", "🏳️‍🌈", "，。", "e\u{301}\u{301}\u{301}"]
        #expect(ThemeSuggestions(from: comments(odd + odd + odd)).themes.isEmpty)
        #expect(
            ThemeSuggestions(from: comments(Array(repeating: "il conto", count: 5), language: "it")).themes
                .isEmpty)
    }

    @Test(.enabled(if: !SharedTexts.naughty.isEmpty))
    func `themes of naughty strings hold what they say`() {
        let strings = SharedTexts.naughty
        let all = comments(strings + strings + strings, language: nil)
        let themes = ThemeSuggestions(from: all).themes
        #expect(!themes.isEmpty)
        for suggested in themes {
            #expect(suggested.comments.count >= 3 && !suggested.theme.name.isEmpty)
            #expect(
                ThemeFinder.members(of: [suggested.theme], among: all.map(\.text)) == [suggested.comments])
        }
    }
}
