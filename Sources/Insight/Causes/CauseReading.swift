package import Recovery

/// What a comment seems to be about.
package struct CauseReading: Hashable, Sendable {
    /// Of the four causes and of unclear, in the order of `Cause?.all`.
    package let probabilities: [Double]
    /// Nil: unclear, or not sure enough to say more.
    package let cause: Cause?
    /// Bytes of UTF-8 in the comment: the words that speak for it, in their order.
    package let words: [Range<Int>]

    package init(probabilities: [Double], cause: Cause?, words: [Range<Int>]) {
        self.probabilities = probabilities
        self.cause = cause
        self.words = words
    }

    /// Below this nothing is suggested.
    package static let leastConfidence = 0.33

    package var confidence: Double { probabilities[cause.index] }
}
