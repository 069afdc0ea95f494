import Insight
import Recovery
import Testing

@Suite struct KeptThemesTests {
    private func kept(_ words: String...) -> KeptTheme {
        KeptTheme(
            kept: ID("1"), name: "Kept", terms: words.map { ThemeTerm($0, language: "en") }, by: ID("lea"),
            at: Instant(milliseconds: 0))
    }

    @Test func `a kept theme is found by its terms in all their forms`() {
        let theme = Theme(kept("late delivery", "of the"))

        #expect(theme.terms.count == 1)
        #expect(ThemeFinder.members(of: [theme], among: ["deliveries were late", "on time"]) == [[0]])
    }

    @Test(arguments: [
        ("My parcels came late, and the PARCEL was broken.", ["parcels", "PARCEL"]),
        ("Deliveries are late deliveries.", ["Deliveries are late deliveries"]),
        ("Päckchen? parcel!", ["parcel"]), ("Nothing of it.", []),
    ])
    func `the words by which it was found are marked, none twice`(comment: String, marked: [String]) {
        var finder = ThemeFinder([Theme(kept("parcel", "late delivery"))])

        let bytes = Array(comment.utf8)
        let places = finder.places(in: comment)

        #expect(places.map { String(decoding: bytes[$0], as: UTF8.self) } == marked)
    }

    @Test func `a suggestion is known once its strongest term is in a theme`() throws {
        let comments = (0..<12).map { number in
            ThemeComment(
                number % 2 == 0
                    ? "the engineer never came, number \(number)" : "an engineers visit, \(number)",
                in: LocalMonth(year: 2026, month: 1))
        }
        let suggested = try #require(ThemeSuggestions(from: comments).themes.first)

        #expect(!suggested.isKnown(in: []))
        #expect(!suggested.isKnown(in: [Theme(kept("parcel", "visit"))]))
        #expect(suggested.isKnown(in: [Theme(kept("parcel")), Theme(kept("visit", "engineers"))]))
        #expect(suggested.terms.map(\.written).contains(suggested.keyWords[0]))
        #expect(suggested.terms.count == suggested.theme.terms.count)
    }

    @Test func `answers without a comment that are told together count one by one`() throws {
        func signal(_ text: String, _ band: Band, _ count: Int = 1) -> ThemeComment {
            var signal = ThemeComment(text, in: LocalMonth(year: 2026, month: 1))
            signal.band = band
            signal.count = count
            return signal
        }
        let said = [signal("parcel", .detractor), signal("fine", .promoter)]
        let apart = said + (0..<5).map { _ in signal("", .promoter) } + [signal("", .passive)]
        let together = said + [signal("", .promoter, 5), signal("", .passive)]

        let (left, right) = (
            ThemeReport(members: [0], among: apart), ThemeReport(members: [0], among: together)
        )

        #expect(left == right)
        #expect(try left.whole.impact.get().others.count == 7)
    }

    @Test func `an impact is sure where none at all lies outside its interval`() throws {
        func impact(_ detractors: Int, of count: Int) throws -> ThemeImpact {
            try ThemeImpact(
                theme: NetPromoterScore(promoters: count - detractors, passives: 0, detractors: detractors),
                others: NetPromoterScore(promoters: 60, passives: 20, detractors: 20))
        }

        #expect(try impact(30, of: 30).isSure)
        #expect(try !impact(1, of: 3).isSure)
        let few = try impact(1, of: 3)
        #expect(few.interval.lower <= 0 && few.interval.upper >= 0)
    }
}
