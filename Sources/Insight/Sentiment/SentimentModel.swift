import Foundation

/// Hears from a comment how contented the customer is.
package struct SentimentModel: Sendable {
    private let model: TextModel

    package init(learning texts: [MoodText]) {
        model = TextModel(
            learning: texts.map { HashedText(Wording($0.text)) }, of: texts.map(\.side.index),
            classes: Sentiment.Side.allCases.count, cost: Self.cost)
    }

    private static let cost = 5.0

    /// Nil where nothing is said.
    package func sentiment(of text: HashedText) -> Sentiment? {
        guard !text.features.isEmpty else { return nil }
        let likely = model.sums(of: text).map { 1 / (1 + exp(-Double($0))) }
        return Sentiment(value: likely[Sentiment.Side.positive.index] - likely[Sentiment.Side.negative.index])
    }
}

extension Sentiment.Side {
    fileprivate var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
