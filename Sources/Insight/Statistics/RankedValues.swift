/// Values in order, with those still open at the end: a wait not over is longer than every one that is.
package struct RankedValues: Hashable, Sendable {
    /// Rising.
    package let values: [Double]
    /// How many come after all values.
    package let openCount: Int

    /// Nil where there is neither a value nor an open one.
    package init?(_ values: [Double], openCount: Int = 0) {
        guard !values.isEmpty || openCount > 0 else { return nil }
        self.values = values.sorted()
        self.openCount = openCount
    }

    package var count: Int { values.count + openCount }

    /// A value by its place, or the word that it is beyond all of them.
    package enum Quantile: Hashable, Sendable {
        case value(Double)
        case longerThanAll
    }

    /// 1 is the smallest.
    func quantile(rank: Int) -> Quantile {
        rank <= values.count ? .value(values[rank - 1]) : .longerThanAll
    }
}
