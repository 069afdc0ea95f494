import Foundation

/// How rare words and runs of letters are among texts: what all of them have makes no two of them alike.
struct WordRarity: Sendable {
    /// By place: how many of the texts have it.
    private let counts: [Int32]
    private let rarities: [Double]

    init(of texts: [HashedText]) {
        counts = HashedText.counts(in: texts)
        rarities = (0...texts.count).map { count -> Double in
            let without = Double(texts.count - count) + 0.5
            return log(1 + without / (Double(count) + 0.5))
        }
    }

    /// The cosine of the angle between one text and others, features weighed by their rarity; 0 where one is unknown or
    /// empty.
    func likeness(to one: HashedText?) -> (HashedText?) -> Double {
        guard let one else { return { _ in 0 } }
        let length = product(one, one)
        return { other in
            guard let other else { return 0 }
            let lengths = (length * product(other, other)).squareRoot()
            return lengths > 0 ? min(1, product(one, other) / lengths) : 0
        }
    }

    private func product(_ one: HashedText, _ other: HashedText) -> Double {
        var sum = 0.0
        var index = 0
        for feature in one.features {
            while index < other.features.count, other.features[index].place < feature.place { index += 1 }
            guard index < other.features.count else { break }
            let match = other.features[index]
            guard match.place == feature.place else { continue }
            let rarity = rarities[Int(counts[Int(feature.place)])]
            sum += Double(feature.count) * Double(match.count) * rarity * rarity
        }
        return sum
    }
}
