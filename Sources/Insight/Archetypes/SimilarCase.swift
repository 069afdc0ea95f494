/// A past case, and in what it is like the one that somebody works on.
package struct SimilarCase: Hashable, Sendable {
    package let past: PastCase
    package let hasSameArchetype: Bool
    package let hasSameCause: Bool
    package let hasSameSegment: Bool
    package let hasSameStage: Bool
    /// Of the comments, from 0 to 1.
    package let likenessOfWords: Double

    init(_ past: PastCase, like traits: CaseTraits, likenessOfWords: Double) {
        func isSame<Trait: Equatable>(_ trait: KeyPath<CaseTraits, Trait?>) -> Bool {
            traits[keyPath: trait] != nil && traits[keyPath: trait] == past.traits[keyPath: trait]
        }
        self.past = past
        self.likenessOfWords = likenessOfWords
        hasSameArchetype = isSame(\.archetype)
        hasSameCause = isSame(\.cause)
        hasSameSegment = isSame(\.segment)
        hasSameStage = isSame(\.journeyStage)
    }

    /// Words alone say that two cases are alike from here on; of a hundred pairs of comments one comes to 0.13.
    static let alikeFrom = 0.15

    package var hasSimilarWords: Bool { likenessOfWords >= Self.alikeFrom }

    var isAlike: Bool { hasSameArchetype || hasSameCause || hasSimilarWords }

    /// The kind of customer weighs most, then the cause; comments on one matter come to about 0.2 in words.
    package var likeness: Double {
        (hasSameArchetype ? 2 : 0) + (hasSameCause ? 1.5 : 0) + 4 * likenessOfWords
            + (hasSameSegment ? 0.5 : 0) + (hasSameStage ? 0.5 : 0)
    }
}
