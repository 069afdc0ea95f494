import Insight
import Testing

@Suite struct RatioGapTests {
    @Test func `a ratio is of sums, not a mean of ratios`() throws {
        let gap = try #require(RatioGap([pair(90, 100), pair(0, 900)], [pair(1, 2)]))

        #expect(gap.first.ratio == 0.09)
        #expect(abs(gap.difference + 0.41) < 1e-12)
    }

    @Test func `accounts that all keep the same leave no doubt`() throws {
        let gap = try #require(RatioGap([pair(9, 10), pair(18, 20)], [pair(4, 5)]))

        #expect(abs(gap.interval.lower - gap.difference) < 1e-12)
        #expect(abs(gap.interval.upper - gap.difference) < 1e-12)
    }

    @Test func `the interval holds the gap and is the same always`() throws {
        let first = (1...40).map { pair($0.isMultiple(of: 4) ? 0 : 100, 100) }
        let second = (1...40).map { pair($0.isMultiple(of: 2) ? 0 : 100, 100) }
        let gap = try #require(RatioGap(first, second))

        #expect(gap.difference == 0.25)
        #expect(gap.interval == RatioGap(first, second)?.interval)
        // By unpooled Wald 0.045 to 0.455.
        #expect(abs(gap.interval.lower - 0.045) < 0.03)
        #expect(abs(gap.interval.upper - 0.455) < 0.03)
    }

    @Test func `an empty group and a whole of nothing are no gap`() {
        #expect(RatioGap([], [pair(1, 1)]) == nil)
        #expect(RatioGap([pair(1, 1)], []) == nil)
        #expect(RatioGap([pair(1, 1)], [pair(0, 0)]) == nil)
    }

    /// Source: the reference implementation's first numbers for the seed 1234567.
    @Test func `draws are those of SplitMix64`() {
        var chance = SplitMix64(seed: 1_234_567)

        #expect(chance.next() == 6_457_827_717_110_365_317)
        #expect(chance.next() == 3_203_168_211_198_807_973)
    }

    private func pair(_ part: Int64, _ whole: Int64) -> RatioGap.Pair {
        RatioGap.Pair(part: part, whole: whole)
    }
}
