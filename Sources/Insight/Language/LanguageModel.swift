import Foundation

/// Tells in which of several languages a text is written, by the runs of letters that it consists of.
package struct LanguageModel: Sendable {
    private let languages: [Language]
    /// Of each run the logarithm of its share in the texts of each language.
    private let weights: WeightRows

    /// - Parameter texts: what each language is known by.
    package init(learning texts: [Language: [HashedText]]) {
        languages = texts.keys.sorted { $0.code < $1.code }
        var counts = [Float](repeating: 0, count: Self.runs * languages.count)
        var sums = [Float](repeating: 0, count: languages.count)
        for (index, language) in languages.enumerated() {
            for text in texts[language] ?? [] {
                for feature in Self.runs(of: text) {
                    counts[Self.row(of: feature) * languages.count + index] += feature.count
                    sums[index] += feature.count
                }
            }
        }
        let parts = languages.count
        weights = WeightRows(count: Self.runs, columns: parts) { run, index in
            let share = counts[run * parts + index] / max(1, sums[index])
            return log((1 - Self.unheard) * share + Self.unheard / Float(Self.runs))
        }
    }

    private static let runs = HashedText.places / 2
    /// How much of a language is in none of its texts.
    private static let unheard: Float = 0.1
    /// A text whose runs are rarer than this, in the mean, is in none of the languages.
    private static let rarest: Float = -10.5
    /// By how much the first must be likelier than the second: e to this power.
    private static let leastLead: Float = 3

    private static func runs(of text: HashedText) -> ArraySlice<HashedText.Feature> {
        text.features[text.wordFeatures...]
    }

    private static func row(of feature: HashedText.Feature) -> Int { Int(feature.place) - runs }

    /// Nil for what is in none of them, or might be in several.
    package func language(of wording: Wording, _ text: HashedText) -> Language? {
        guard wording.hasLetters else { return nil }
        let runs = Self.runs(of: text)
        let sums = weights.sums(of: runs, from: Self.runs)
        let length = runs.reduce(0) { $0 + $1.count }
        guard let first = sums.indices.max(by: { sums[$0] < sums[$1] }), length > 0 else { return nil }
        let second = sums.indices.filter { $0 != first }.map { sums[$0] }.max() ?? -.infinity
        guard sums[first] / length > Self.rarest, sums[first] - second >= Self.leastLead else { return nil }
        return languages[first]
    }
}
