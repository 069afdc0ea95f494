extension Figure {
    /// How long cases waited, in milliseconds; an open one waits longer than all others.
    package struct Wait: Hashable, Sendable {
        package let median: RankedValues.Quantile
        /// By nearest rank.
        package let percentile90: RankedValues.Quantile
        /// Nil for fewer than six cases.
        package let medianLower: RankedValues.Quantile?
        package let medianUpper: RankedValues.Quantile?
        package let untouched: Int
        package let count: Int

        init(_ waits: RankedValues) {
            median = waits.median
            percentile90 = waits.percentile90
            let interval = waits.medianInterval
            medianLower = interval?.lower
            medianUpper = interval?.upper
            untouched = waits.openCount
            count = waits.count
        }
    }
}
