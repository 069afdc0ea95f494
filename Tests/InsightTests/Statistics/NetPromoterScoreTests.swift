import Insight
import Testing

@Suite struct NetPromoterScoreTests {
    @Test func `small sets give the published numbers`() throws {
        for set in try Vectors.read("statistics", as: StatisticsVectors.self).nps {
            let nps = try #require(
                NetPromoterScore(promoters: set.promoters, passives: set.passives, detractors: set.detractors)
            )

            #expect(isClose(nps.score, set.nps))
            #expect(isClose(nps.variance, set.var))
            #expect(isClose(nps.standardError, set.se))
            #expect(isClose(nps.waldInterval.lower, set.ci95_wald[0]))
            #expect(isClose(nps.waldInterval.upper, set.ci95_wald[1]))
            #expect(isClose(nps.adjustedWaldInterval.lower, set.ci95_adjusted_wald[0]))
            #expect(isClose(nps.adjustedWaldInterval.upper, set.ci95_adjusted_wald[1]))
            #expect(nps.interval == nps.adjustedWaldInterval)
        }
    }

    @Test func `real sets give the numbers computed apart`() throws {
        for (name, set) in try Vectors.read("nps", as: NPSVectors.self).sets {
            let nps = try #require(set.score)

            #expect(nps.count == set.n, "\(name)")
            #expect(isClose(nps.score * 100, set.nps, within: 5e-5), "\(name)")
            #expect(isClose(nps.standardError * 100, set.se, within: 5e-5), "\(name)")
            #expect(isClose(nps.margin * 100, set.moe95, within: 5e-5), "\(name)")
            #expect(nps.interval == nps.waldInterval, "\(name)")
        }
    }

    @Test func `five hundred answers with 40 and 30 % give 10 plus-minus 7,28 points`() throws {
        let nps = try #require(NetPromoterScore(promoters: 200, passives: 150, detractors: 150))

        #expect(nps.score == 0.1)
        #expect(isClose(nps.margin, 0.0728, within: 5e-5))
    }

    @Test func `the margin is adjusted below thirty answers and not from thirty on`() throws {
        let few = try #require(NetPromoterScore(promoters: 10, passives: 9, detractors: 10))
        let enough = try #require(NetPromoterScore(promoters: 10, passives: 10, detractors: 10))

        #expect(few.interval == few.adjustedWaldInterval)
        #expect(enough.interval == enough.waldInterval)
        #expect(isClose(enough.margin, Normal.z95 * enough.standardError, within: 1e-15))
    }

    @Test func `nobody is no data`() {
        #expect(NetPromoterScore(promoters: 0, passives: 0, detractors: 0) == nil)
        #expect(NetPromoterScore(promoters: 2, passives: -1, detractors: 0) == nil)
    }

    @Test func `one answer is never certain`() throws {
        let nps = try #require(NetPromoterScore(promoters: 0, passives: 0, detractors: 1))

        #expect(nps.standardError == 0)
        #expect(nps.margin > 0.7)
    }
}

struct NPSVectors: Decodable {
    let sets: [String: Counts]
    let pairs: [String: Pair]

    struct Counts: Decodable {
        let n, promoters, passives, detractors: Int
        let nps, se, moe95: Double

        var score: NetPromoterScore? {
            NetPromoterScore(promoters: promoters, passives: passives, detractors: detractors)
        }
    }

    struct Pair: Decodable {
        let z, p_two_sided: Double
    }
}

struct StatisticsVectors: Decodable {
    let nps: [Score]
    let nps_two_sample: [TwoScores]
    let ab: [TwoShares]

    struct Score: Decodable {
        let detractors, passives, promoters: Int
        let nps, `var`, se: Double
        let ci95_wald, ci95_adjusted_wald: [Double]
    }

    /// Counts as detractors, passives, promoters.
    struct TwoScores: Decodable {
        let x, y: [Int]
        let delta, se, z, p: Double
    }

    struct TwoShares: Decodable {
        let x1, n1, x2, n2: Int
        let z_pooled, p_pooled, z_unpooled: Double
    }
}
