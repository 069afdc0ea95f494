import Insight

extension Words {
    /// Which archetype a case resembles, and past cases like it.
    package enum Resemblance {
        static let guess = "A guess"
        static let confirming = "A guess to begin from: it decides nothing."
        static let worked = "What worked with one"
        static let cameOfIt = "What came of it"
        static let similar = "Similar past cases"
        static let customer = "Customer"
        static let outcome = "How it ended"
        static let remedies = "What was done"
        static let alike = "Alike in"
        static let nothingDone = "Nothing"

        static func resembles(_ archetype: Archetype) -> String { "Resembles: \(archetype.text)" }

        /// In what two cases are alike; of one whose cause nobody found yet it is suspected.
        static func alike(_ similar: SimilarCase, isSuspected: Bool) -> String {
            let parts = [
                similar.hasSameArchetype ? "kind of customer" : nil,
                similar.hasSameCause ? isSuspected ? "suspected cause" : "cause" : nil,
                similar.hasSimilarWords ? "words" : nil, similar.hasSameSegment ? "segment" : nil,
                similar.hasSameStage ? "journey stage" : nil,
            ]
            return parts.compactMap { $0 }.joined(separator: ", ")
        }
    }
}
