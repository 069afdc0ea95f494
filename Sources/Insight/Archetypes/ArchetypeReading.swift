/// Which archetype a case resembles, and why. It is a guess to begin from, and decides nothing.
package struct ArchetypeReading: Hashable, Sendable {
    /// Nil: none.
    package let archetype: Archetype?
    /// What the signs come to for the likeliest archetype, those against it taken off.
    package let score: Double
    /// Those that speak for the archetype, the weightiest first; empty where there is none.
    package let reasons: [ArchetypeSign]

    /// Below this a case resembles none.
    package static let threshold = 5.0

    /// - Throws: when a file of the package is missing or cannot be read.
    package init(of facts: ArchetypeFacts) throws {
        self.init(of: facts.signs(try ArchetypePhrases.own.get()))
    }

    init(of signs: [ArchetypeSign]) {
        let scores = Archetype.allCases.map { archetype in
            (archetype: archetype, score: signs.map { $0.weight(for: archetype) }.reduce(0, +))
        }
        let highest = scores.map(\.score).max() ?? 0
        let likeliest = scores.first { $0.score == highest && highest >= Self.threshold }?.archetype
        score = highest
        archetype = likeliest
        reasons = likeliest.map { Self.reasons(for: $0, among: signs) } ?? []
    }

    private static func reasons(for archetype: Archetype, among signs: [ArchetypeSign]) -> [ArchetypeSign] {
        signs.enumerated().map { (sign: $1, weight: $1.weight(for: archetype), order: $0) }
            .filter { $0.weight > 0 }
            .sorted { ($1.weight, $0.order) < ($0.weight, $1.order) }
            .map(\.sign)
    }
}
