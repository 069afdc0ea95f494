/// How contented a comment sounds.
package struct Sentiment: Hashable, Sendable {
    /// From -1, as discontented as can be, to 1.
    package let value: Double

    package enum Side: String, CaseIterable, Hashable, Codable, Sendable {
        case positive, neutral, negative
    }

    package init(value: Double) {
        self.value = value
    }

    /// What is nearer to 0 is neutral.
    package static let clear = 0.25

    package var side: Side {
        value >= Self.clear ? .positive : value <= -Self.clear ? .negative : .neutral
    }
}
