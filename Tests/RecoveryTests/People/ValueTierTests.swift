import Recovery
import Testing

@Suite struct ValueTierTests {
    @Test(
        arguments: [
            (0, ValueTier.low), (99_999, .low), (100_000, .middle), (499_999, .middle), (500_000, .high),
        ] as [(Int64, ValueTier)])
    func `each tier begins at its cut`(revenue: Int64, tier: ValueTier) throws {
        let cuts = try #require(ValueCuts(middleMinor: 100_000, highMinor: 500_000))

        #expect(cuts.tier(of: revenue, isOwnCurrency: true) == tier)
    }

    @Test func `without a revenue, or in a currency without a rate, there is no tier`() throws {
        let cuts = try #require(ValueCuts(middleMinor: 100_000, highMinor: 500_000))

        #expect(cuts.tier(of: nil, isOwnCurrency: true) == nil)
        #expect(cuts.tier(of: 600_000, isOwnCurrency: false) == nil)
    }

    @Test(arguments: [(0, 5), (5, 5), (6, 5), (-1, 5)] as [(Int64, Int64)])
    func `cuts rise from above nothing`(middle: Int64, high: Int64) {
        #expect(ValueCuts(middleMinor: middle, highMinor: high) == nil)
    }
}
