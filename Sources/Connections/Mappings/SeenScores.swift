package import Recovery

/// The scores among the first rows of a file.
package struct SeenScores: Hashable, Sendable {
    package let column: String
    package let range: ClosedRange<Int>
    private let scores: [Int]

    /// Nil without any.
    init?(_ scores: [Int], in column: String) {
        guard let lowest = scores.min(), let highest = scores.max() else { return nil }
        self.column = column
        self.scores = scores
        range = lowest...highest
    }

    package func outside(_ scale: Scale) -> Int { scores.count { !scale.contains($0) } }

    /// Whether the file has another scale: a few scores outside are slips, to be refused row by row; more than one in ten
    /// are none.
    package func leave(_ scale: Scale) -> Bool { outside(scale) * 10 > scores.count }
}
