import Recovery
import Testing

@Suite struct KeptThemeTests {
    private static let parcels = kept("1", "Parcels", "parcel", "box")

    private static func kept(_ id: String, _ name: String, _ words: String...) -> KeptTheme {
        KeptTheme(
            kept: ID(id), name: name, terms: words.map(term), by: ID("lea"), at: Instant(milliseconds: 0))
    }

    private static func term(_ words: String) -> ThemeTerm { ThemeTerm(words, language: "en") }

    private func new(
        named name: String = "Bills", _ terms: [ThemeTerm] = [Self.term("bill")],
        among others: [KeptTheme] = [Self.parcels]
    ) throws -> KeptTheme {
        try KeptTheme(
            ID("new"), named: name, terms, by: ID("lea"), now: Instant(milliseconds: 0), among: others)
    }

    @Test func `a theme is kept under a name, with each term once and in their order`() throws {
        let bills = try new(
            ["bill", "late  fee", "bill", "late fee"].map(Self.term) + [ThemeTerm("bill", language: nil)])

        #expect(bills.name == "Bills")
        #expect(bills.terms.map(\.written) == ["bill", "late fee", "bill"])
        #expect(bills.terms.map(\.language) == ["en", "en", nil])
        #expect(bills.madeBy == ID("lea"))
    }

    @Test(arguments: [
        "", " \u{00A0}", String(repeating: "x", count: 61), "e" + String(repeating: "\u{301}", count: 60),
    ])
    func `a name has one letter at least, and sixty at most`(name: String) throws {
        #expect(throws: KeptTheme.ThemeRefusal.noName) { try new(named: name) }

        #expect(try new(named: String(repeating: "x", count: 60)).name.count == 60)
    }

    @Test func `no two themes have the same name, in whatever letters`() throws {
        #expect(throws: KeptTheme.ThemeRefusal.nameTaken("Parcels")) { try new(named: "PARCELS") }

        var bills = try new()
        #expect(throws: KeptTheme.ThemeRefusal.nameTaken("Parcels")) {
            try bills.rename(to: "parcels", among: [Self.parcels, bills])
        }
        #expect(bills.name == "Bills")
        try bills.rename(to: "BILLS", among: [Self.parcels, bills])
        #expect(bills.name == "BILLS")
    }

    @Test func `fifty themes are as many as can be`() throws {
        let others = (1...50).map { Self.kept("\($0)", "Theme \($0)", "word") }

        #expect(throws: KeptTheme.ThemeRefusal.tooManyThemes) { try new(among: others) }
        #expect(try new(among: others.dropLast()).name == "Bills")
    }

    @Test func `a theme is found by one term at least, and a hundred at most`() throws {
        var parcels = Self.parcels
        #expect(throws: KeptTheme.ThemeRefusal.noTerms) { try new([]) }
        #expect(throws: KeptTheme.ThemeRefusal.noTerms) { try parcels.add([]) }
        #expect(throws: KeptTheme.ThemeRefusal.tooManyTerms) {
            try parcels.add((1...99).map { Self.term("word\($0)") })
        }
        #expect(parcels == Self.parcels)

        try parcels.add((1...98).map { Self.term("word\($0)") } + [Self.term("box")])
        #expect(parcels.terms.count == 100)
    }

    @Test func `a term that nobody could write is none`() throws {
        let long = Self.term(String(repeating: "x", count: 201))

        #expect(throws: KeptTheme.ThemeRefusal.notATerm(String(repeating: "x", count: 40))) {
            try new([long])
        }
        #expect(try new([Self.term(String(repeating: "x", count: 200))]).terms.count == 1)
    }

    @Test func `a term is removed, but not the last one`() throws {
        var parcels = Self.parcels

        try parcels.remove(ThemeTerm("box", language: "de"))
        #expect(parcels == Self.parcels)
        try parcels.remove(Self.term("box"))
        #expect(parcels.terms == [Self.term("parcel")])
        try parcels.remove(Self.term("box"))
        #expect(throws: KeptTheme.ThemeRefusal.lastTerm) { try parcels.remove(Self.term("parcel")) }
        #expect(parcels.terms == [Self.term("parcel")])
    }

    @Test func `a merged theme keeps its name and has the terms of both`() throws {
        var parcels = Self.parcels

        try parcels.merge(Self.kept("2", "Crates", "crate", "box"))
        #expect(parcels.name == "Parcels")
        #expect(parcels.terms.map(\.written) == ["parcel", "box", "crate"])
        #expect(throws: KeptTheme.ThemeRefusal.mergedWithItself) { try parcels.merge(parcels) }
    }
}
