/// A linear model over hashed texts: for each class a sum of weights, learned by logistic regression of that class
/// against all others.
package struct TextModel: Sendable {
    package let classes: Int
    /// Of a place all classes one after another.
    let weights: [Float]
    let biases: [Float]
    /// How much a place says: ln((1 + texts) / (1 + texts with it)) + 1.
    let rarity: [Float]

    /// The sum of each class; above 0 it is likelier than not by itself.
    package func sums(of text: HashedText) -> [Float] {
        var sums = biases
        let scale = scales(of: text)
        add(text.features[..<text.wordFeatures], scale.words, to: &sums)
        add(text.features[text.wordFeatures...], scale.runs, to: &sums)
        return sums
    }

    private func add(_ features: ArraySlice<HashedText.Feature>, _ scale: Float, to sums: inout [Float]) {
        for feature in features {
            let place = Int(feature.place)
            let value = feature.count * rarity[place] * scale
            for index in 0..<classes { sums[index] += weights[place * classes + index] * value }
        }
    }

    /// What makes the words of a text one long, and its runs of letters.
    func scales(of text: HashedText) -> (words: Float, runs: Float) {
        (scale(text.features[..<text.wordFeatures]), scale(text.features[text.wordFeatures...]))
    }

    private func scale(_ features: ArraySlice<HashedText.Feature>) -> Float {
        var squares: Float = 0
        for feature in features {
            let value = feature.count * rarity[Int(feature.place)]
            squares += value * value
        }
        return squares > 0 ? 1 / squares.squareRoot() : 0
    }

    /// How much each word of a text says for one class, as far as its sum goes: the word, its pairs by halves, and its
    /// runs of letters.
    package func shares(of wording: Wording, _ text: HashedText, in part: Int) -> [Float] {
        let scale = scales(of: text)
        let hashes = wording.words.map { HashedText.hash($0, wording) }
        var shares = zip(wording.words, hashes).map { word, hash -> Float in
            var share = weight(Int(HashedText.place(of: hash)), part) * scale.words
            HashedText.runs(of: word, wording) { run in
                share += weight(Int(run) + HashedText.places / 2, part) * scale.runs
            }
            return share
        }
        for index in hashes.indices.dropFirst() {
            let pair = Int(HashedText.place(ofPair: hashes[index - 1], hashes[index]))
            let half = weight(pair, part) * scale.words / 2
            shares[index - 1] += half
            shares[index] += half
        }
        return shares
    }

    private func weight(_ place: Int, _ part: Int) -> Float {
        weights[place * classes + part] * rarity[place]
    }
}
