/// A linear model over hashed texts: for each class a sum of weights, learned by logistic regression of that class
/// against all others.
package struct TextModel: Sendable {
    package let classes: Int
    /// A row for each place: how much it says, and then what it says for each class.
    private let rows: [Float]
    private let biases: [Float]

    /// - Parameters:
    ///   - rarity: how much each place says.
    ///   - weights: of each class those of all places.
    init(rarity: [Float], weights: [[Float]?], biases: [Float]) {
        classes = weights.count
        self.biases = biases
        let length = weights.count + 1
        var rows = [Float](repeating: 0, count: rarity.count * length)
        for place in rarity.indices { rows[place * length] = rarity[place] }
        for (index, weights) in weights.enumerated() {
            guard let weights else { continue }
            for place in rarity.indices {
                rows[place * length + 1 + index] = weights[place] * rarity[place]
            }
        }
        self.rows = rows
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
        var squares: Float = 0
        var own = [Float](repeating: 0, count: classes)
        for feature in features {
            let row = Int(feature.place) * (classes + 1)
            let value = feature.count * rows[row]
            squares += value * value
            for index in 0..<classes { own[index] += feature.count * rows[row + 1 + index] }
        }
        guard squares > 0 else { return }
        let scale = 1 / squares.squareRoot()
        for index in 0..<classes { sums[index] += own[index] * scale }
    }

    /// How much each word of a text says for one class rather than for another, as far as their sums go: the word, its pairs
    /// by halves, and its runs of letters.
    package func shares(
        of wording: Wording, _ text: HashedText, for part: Int, against other: Int
    ) -> [Float] {
        let words = HashedText.scale(of: text.features[..<text.wordFeatures], rarity)
        let runs = HashedText.scale(of: text.features[text.wordFeatures...], rarity)
        func weight(_ place: Int) -> Float {
            rows[place * (classes + 1) + 1 + part] - rows[place * (classes + 1) + 1 + other]
        }
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

    private func rarity(_ place: Int) -> Float { rows[place * (classes + 1)] }
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
