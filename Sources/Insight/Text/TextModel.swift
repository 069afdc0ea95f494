/// A linear model over hashed texts: for each class a sum of weights, learned by logistic regression of that class
/// against all others.
package struct TextModel: Sendable {
    package let classes: Int
    /// Of each place what it says for each class, and last how much it says at all.
    private let rows: WeightRows
    private let biases: [Float]

    /// - Parameters:
    ///   - rarity: how much each place says.
    ///   - weights: of each class those of all places.
    init(rarity: [Float], weights: [[Float]?], biases: [Float]) {
        classes = weights.count
        self.biases = biases
        rows = WeightRows(count: rarity.count, columns: weights.count + 1) { place, column in
            guard column < weights.count else { return rarity[place] }
            return weights[column].map { $0[place] * rarity[place] } ?? 0
        }
    }

    /// The sum of each class; above 0 it is likelier than not by itself.
    package func sums(of text: HashedText) -> [Float] {
        var sums = biases
        add(text.features[..<text.wordFeatures], to: &sums)
        add(text.features[text.wordFeatures...], to: &sums)
        return sums
    }

    /// The words of a text are one long, and so are its runs of letters.
    private func add(_ features: ArraySlice<HashedText.Feature>, to sums: inout [Float]) {
        let scale = HashedText.scale(of: features, rarity)
        let own = rows.sums(of: features)
        for index in 0..<classes { sums[index] += own[index] * scale }
    }

    /// How much each word of a text says for one class rather than for another, as far as their sums go: the word, its pairs
    /// by halves, and its runs of letters.
    package func shares(
        of wording: Wording, _ text: HashedText, for part: Int, against other: Int
    ) -> [Float] {
        let words = HashedText.scale(of: text.features[..<text.wordFeatures], rarity)
        let runs = HashedText.scale(of: text.features[text.wordFeatures...], rarity)
        func weight(_ place: Int) -> Float { rows[place, part] - rows[place, other] }
        let hashes = wording.words.map { HashedText.hash($0, wording) }
        var shares = zip(wording.words, hashes).map { word, hash -> Float in
            var share = weight(Int(HashedText.place(of: hash))) * words
            HashedText.runs(of: word, wording) { share += weight(Int($0) + HashedText.places / 2) * runs }
            return share
        }
        for index in hashes.indices.dropFirst() {
            let pair = Int(HashedText.place(ofPair: hashes[index - 1], hashes[index]))
            let half = weight(pair) * words / 2
            shares[index - 1] += half
            shares[index] += half
        }
        return shares
    }

    private func rarity(_ place: Int) -> Float { rows[place, classes] }
}

extension HashedText {
    /// What makes features one long, each counted as much as it says.
    static func scale(of features: ArraySlice<Feature>, _ rarity: (Int) -> Float) -> Float {
        var squares: Float = 0
        for feature in features {
            let value = feature.count * rarity(Int(feature.place))
            squares += value * value
        }
        return squares > 0 ? 1 / squares.squareRoot() : 0
    }
}
