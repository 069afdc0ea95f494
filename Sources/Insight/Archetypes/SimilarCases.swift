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
    package init(to traits: CaseTraits, of id: ID<Case>, among past: [PastCase], limit: Int) {
        let others = past.filter { $0.id != id && $0.outcome != .notADetractor }
        let likeness = WordRarity(of: others.compactMap(\.traits.words)).likeness(to: traits.words)
        let ranked = others.map { other in
            SimilarCase(other, like: traits, likenessOfWords: likeness(other.traits.words))
        }.filter(\.isAlike).sorted(by: Self.isBefore)
        cases = Array(ranked.prefix(max(0, limit)))
    }

    private static func isBefore(_ one: SimilarCase, _ other: SimilarCase) -> Bool {
        if one.likeness != other.likeness { return one.likeness > other.likeness }
        if one.past.endedAt != other.past.endedAt { return one.past.endedAt > other.past.endedAt }
        return one.past.id < other.past.id
    }
}
