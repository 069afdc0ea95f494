import Testing

import Insight

@Suite struct ThemeFinderTests {
    private func theme(_ terms: String..., language: String? = "en") -> Theme {
        Theme(name: "Ada's", terms: Set(terms.compactMap { Theme.Term($0, language: language) }))
    }

    private func isFound(_ theme: Theme, in text: String) -> Bool {
        !ThemeFinder.members(of: [theme], among: [text])[0].isEmpty
    }

    @Test(arguments: [
        ("en", "engineer", ["Engineers came", "no ENGINEER", "the engineer's van"]),
        ("en", "cancel", ["they cancelled it", "cancellation", "cancelling"]),
        ("de", "Rechnung", ["zwei Rechnungen", "meine rechnung"]),
        ("fr", "facture", ["mes factures", "facturé"]),
        ("es", "entrega", ["las entregas", "entregado"]),
        ("hu", "szerelő", ["a szerelőnek", "szerelők", "a szerelőt"]),
        ("cs", "smlouva", ["ve smlouvě", "smlouvy"]),
        ("cs", "technik", ["s technikem", "technika"]),
        ("ru", "доставка", ["доставку", "с доставкой", "о доставке"]),
    ])
    func `a term finds its forms`(language: String, term: String, texts: [String]) {
        for text in texts { #expect(isFound(theme(term, language: language), in: text), "\(text)") }
    }

    @Test(arguments: [
        "engineer visit", "visits of your engineer", "the visit by an engineer", "Engineer-visit",
    ])
    func `two words are found next to each other in either order`(text: String) {
        #expect(isFound(theme("engineer visit"), in: text))
    }

    @Test(arguments: [
        "the engineer cancelled his visit", "engineer. Visit", "engineer, visit", "engineer (visit)",
        "engineer and then at the visit", "engineer\nvisit", "an engineer", "a visit",
    ])
    func `two words apart are not that term`(text: String) {
        #expect(!isFound(theme("engineer visit"), in: text))
    }

    @Test func `a point within a word parts nothing`() {
        #expect(isFound(theme("node.js"), in: "my node.js is old"))
        #expect(isFound(theme("9,99"), in: "for 9,99 a month"))
    }

    @Test func `a merged theme has the comments of both`() {
        let (calls, price) = (theme("call", "phone"), theme("price"))
        let merged = Theme(name: "Money by phone", terms: calls.terms.union(price.terms))
        let texts = ["nobody called", "the prices", "slow", "phone prices", ""]

        #expect(
            ThemeFinder.members(of: [calls, price, merged], among: texts) == [[0, 3], [1, 3], [0, 1, 3]])
    }

    @Test func `terms are the same if their forms are`() throws {
        let visit = try #require(Theme.Term("engineer visit", language: "en"))

        #expect(visit == Theme.Term("Visits by the engineers", language: "en-GB"))
        #expect(visit != Theme.Term("engineer visit", language: "de"))
        #expect(visit != Theme.Term("engineer", language: "en"))
    }

    @Test(arguments: ["", "the", "of the", "!?", "engineer visit Monday"])
    func `what is no word or more than two is no term`(written: String) {
        #expect(Theme.Term(written, language: "en") == nil)
    }

    @Test func `a term without language is found as it is written`() {
        #expect(isFound(theme("the engineer", language: nil), in: "THE Engineer"))
        #expect(!isFound(theme("engineer", language: nil), in: "engineers"))
        #expect(isFound(theme("ingegnere", language: "it"), in: "l'ingegnere"))
    }

    @Test(.enabled(if: !SharedTexts.naughty.isEmpty))
    func `naughty strings harm nothing`() {
        let strings = SharedTexts.naughty
        for language in ["en", "ru", "xx", "", nil] {
            let terms = strings.compactMap { Theme.Term($0, language: language) }
            let members = ThemeFinder.members(
                of: terms.map { Theme(name: $0.written, terms: [$0]) }, among: strings)

            #expect(!terms.isEmpty)
            for (term, places) in zip(terms, members) {
                guard term.stems.count == 1 else { continue }
                #expect(places.contains { strings[$0] == term.written }, "\(term.written)")
            }
        }
    }
}
