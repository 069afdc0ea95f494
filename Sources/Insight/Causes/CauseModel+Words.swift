extension CauseModel {
    private static let mostWords = 5

    /// The words that speak most for a cause rather than for the likeliest other one: at most five, none much weaker than
    /// the strongest, and no more than tell half of what speaks for it. Words side by side are one range.
    func words(
        of wording: Wording, _ text: HashedText, for part: Int, _ probabilities: [Double]
    ) -> [Range<Int>] {
        let other = probabilities.indices.filter { $0 != part }
            .max { probabilities[$0] < probabilities[$1] }
        let shares = model.shares(of: wording, text, for: part, against: other ?? part)
        let speaking = shares.indices.filter { shares[$0] > 0 }.sorted { shares[$0] > shares[$1] }
        let all = speaking.reduce(Float(0)) { $0 + shares[$1] }
        var told: Float = 0
        var chosen: Set<Int> = []
        for index in speaking.prefix(Self.mostWords) {
            guard told < all / 2, shares[index] >= shares[speaking[0]] / 3 else { break }
            told += shares[index]
            chosen.insert(index)
        }
        var characters = WholeCharacters(of: wording.text)
        var ranges: [Range<Int>] = []
        for index in wording.words.indices where chosen.contains(index) {
            let place = characters.around(wording.words[index].place)
            if chosen.contains(index - 1), let last = ranges.popLast() {
                ranges.append(last.lowerBound..<place.upperBound)
            } else {
                ranges.append(place)
            }
        }
        return ranges.merged
    }
}
