package import Recovery

/// Ended cases that are like one: of the same archetype or cause, or told in similar words.
///
/// It looks only at what it is handed. That these are cases of one organization, and that nothing of erased
/// people is among them, is for the caller to see to.
package struct SimilarCases: Hashable, Sendable {
    /// The most alike first, of equals the one that ended last, then by id.
    package let cases: [SimilarCase]

    /// - Parameters:
    ///   - id: of the case itself, which is like no other.
    ///   - past: those that turned out to be no detractor's teach nothing and are left out.
    ///   - archetype: of a past case. It takes time to find out: only of those nearest by all else it is asked.
    package init(
        to traits: CaseTraits, of id: ID<Case>, among past: [PastCase], limit: Int,
        archetype: (PastCase) throws -> Archetype?
    ) rethrows {
        let others = past.filter { $0.id != id && $0.outcome != .notADetractor }
        let likeness = WordRarity(of: others.compactMap(\.traits.words)).likeness(to: traits.words)
        var byAllElse = traits
        byAllElse.archetype = nil
        var ranked = others.map { other in
            SimilarCase(other, like: byAllElse, likenessOfWords: likeness(other.traits.words))
        }.sorted(by: Self.isBefore)
        if traits.archetype != nil {
            for index in ranked.indices.prefix(Self.nearest) {
                var other = ranked[index].past
                other.traits.archetype = try archetype(other)
                ranked[index] = SimilarCase(
                    other, like: traits, likenessOfWords: ranked[index].likenessOfWords)
            }
        }
        cases = Array(ranked.filter(\.isAlike).sorted(by: Self.isBefore).prefix(max(0, limit)))
    }

    /// Of how many it is asked which archetype they resemble.
    private static let nearest = 16

    private static func isBefore(_ one: SimilarCase, _ other: SimilarCase) -> Bool {
        if one.likeness != other.likeness { return one.likeness > other.likeness }
        if one.past.endedAt != other.past.endedAt { return one.past.endedAt > other.past.endedAt }
        return one.past.id < other.past.id
    }
}
