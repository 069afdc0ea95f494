/// What customers speak of, as somebody of the organization named it.
package struct KeptTheme: Hashable, Sendable {
    package let id: ID<KeptTheme>
    package internal(set) var name: String
    /// In the order in which they came; one at least.
    package internal(set) var terms: [ThemeTerm]
    package let madeBy: ID<Member>
    package let madeAt: Instant

    /// Each is looked for in every comment, and has an interval that is wrong now and then by chance.
    package static let mostThemes = 50
    package static let mostTerms = 100
    /// Letters, as Unicode scalars.
    package static let longestName = 60
    package static let longestTerm = 200

    /// A theme as it was kept; storage builds it, and nobody else.
    package init(
        kept id: ID<KeptTheme>, name: String, terms: [ThemeTerm], by maker: ID<Member>, at madeAt: Instant
    ) {
        self.id = id
        self.name = name
        self.terms = terms
        madeBy = maker
        self.madeAt = madeAt
    }

    /// One that is new among the others.
    /// - Throws: why it cannot be kept.
    package init(
        _ id: ID<KeptTheme>, named name: String, _ terms: [ThemeTerm], by maker: ID<Member>, now: Instant,
        among others: [KeptTheme]
    ) throws(ThemeRefusal) {
        guard others.count < Self.mostThemes else { throw .tooManyThemes }
        self.init(kept: id, name: "", terms: [], by: maker, at: now)
        try rename(to: name, among: others)
        try add(terms)
    }

    /// By which it is told whether two names are the same.
    package static func key(of name: String) -> String { name.lowercased() }

    /// - Parameter others: all that are kept; it may be among them.
    package mutating func rename(to name: String, among others: [KeptTheme]) throws(ThemeRefusal) {
        guard !name.isBlank, name.unicodeScalars.count <= Self.longestName else { throw .noName }
        let key = Self.key(of: name)
        if let same = others.first(where: { $0.id != id && Self.key(of: $0.name) == key }) {
            throw .nameTaken(same.name)
        }
        self.name = name
    }

    /// What it has already is not added again.
    package mutating func add(_ new: [ThemeTerm]) throws(ThemeRefusal) {
        guard !new.isEmpty else { throw .noTerms }
        if let long = new.first(where: { $0.written.unicodeScalars.count > Self.longestTerm }) {
            throw .notATerm(String(long.written.prefix(40)))
        }
        var all = terms
        for term in new where !all.contains(term) { all.append(term) }
        guard all.count <= Self.mostTerms else { throw .tooManyTerms }
        terms = all
    }

    /// Nothing where it is gone already.
    package mutating func remove(_ term: ThemeTerm) throws(ThemeRefusal) {
        guard terms != [term] else { throw .lastTerm }
        terms.removeAll { $0 == term }
    }

    /// Takes over the terms of another, which is then no more.
    package mutating func merge(_ other: KeptTheme) throws(ThemeRefusal) {
        guard other.id != id else { throw .mergedWithItself }
        try add(other.terms)
    }
}
