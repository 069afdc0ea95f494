import Insight
import Testing

@Suite struct RankedValuesTests {
    @Test(arguments: [
        ([7], 0, RankedValues.Quantile.value(7)), ([3, 1, 2], 0, .value(2)), ([4, 1, 2, 3], 0, .value(2.5)),
        ([1, 2, 3], 2, .value(3)), ([1, 2, 3], 3, .longerThanAll), ([1, 2], 1, .value(2)),
        ([1, 2, 3], 1, .value(2.5)), ([], 1, .longerThanAll), ([1], 1, .longerThanAll),
    ])
    func `the median counts those still open as the longest`(
        values: [Double], openCount: Int, median: RankedValues.Quantile
    ) throws {
        #expect(try #require(RankedValues(values, openCount: openCount)).median == median)
    }

    @Test(arguments: [
        (1, 0, RankedValues.Quantile.value(1)), (9, 0, .value(9)), (10, 0, .value(9)), (11, 0, .value(10)),
        (20, 0, .value(18)), (9, 1, .value(9)), (8, 2, .longerThanAll),
    ])
    func `the ninetieth percentile is a value by nearest rank`(
        known: Int, openCount: Int, percentile: RankedValues.Quantile
    ) throws {
        let values = (1...known).map(Double.init)

        #expect(try #require(RankedValues(values, openCount: openCount)).percentile90 == percentile)
    }

    @Test func `nothing has no median`() {
        #expect(RankedValues([]) == nil)
    }

    /// Ranks from the tables of the sign test.
    @Test(arguments: [(6, 1), (8, 1), (9, 2), (10, 2), (20, 6), (25, 8), (30, 10), (50, 18), (100, 40)])
    func `the median's interval goes from the k-th smallest to the k-th largest`(count: Int, rank: Int) throws
    {
        let ranked = try #require(RankedValues((1...count).map(Double.init)))

        let interval = try #require(ranked.medianInterval)

        #expect(interval.lower == .value(Double(rank)))
        #expect(interval.upper == .value(Double(count + 1 - rank)))
    }

    @Test(arguments: 1...5)
    func `five values do not hold the median with 95 %`(count: Int) throws {
        #expect(try #require(RankedValues((1...count).map(Double.init))).medianInterval == nil)
    }

    @Test func `a million values keep their interval near the middle`() throws {
        let ranked = try #require(RankedValues((1...1_000_000).map(Double.init)))

        let interval = try #require(ranked.medianInterval)

        // 1.96 standard deviations of 500 to each side.
        #expect(interval.lower == .value(499_020))
        #expect(interval.upper == .value(500_981))
    }

    @Test func `the interval's upper end may be open`() throws {
        let ranked = try #require(RankedValues([1, 2, 3, 4, 5], openCount: 1))

        #expect(try #require(ranked.medianInterval).upper == .longerThanAll)
    }
}
