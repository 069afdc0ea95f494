import Foundation
import Insight
import Testing

@Suite struct ComparisonTests {
    @Test func `two scores differ as computed apart`() throws {
        for pair in try Vectors.read("statistics", as: StatisticsVectors.self).nps_two_sample {
            let comparison = try #require(ScoreComparison(score(pair.x), score(pair.y)))

            #expect(isClose(comparison.difference.magnitude, pair.delta))
            #expect(isClose(comparison.standardError, pair.se))
            #expect(isClose(comparison.z.magnitude, pair.z))
            #expect(isClose(comparison.probability, pair.p))
        }
    }

    @Test func `stages of the telecom set differ as computed apart`() throws {
        let vectors = try Vectors.read("nps", as: NPSVectors.self)
        for (names, pair) in vectors.pairs {
            let name = names.components(separatedBy: " vs ")
            let first = try #require(vectors.sets[name[0]]?.score)
            let second = try #require(vectors.sets[name[1]]?.score)
            let comparison = try #require(ScoreComparison(first, second))

            // The vectors' pairs were computed from scores and errors rounded to four digits.
            #expect(isClose(comparison.z, pair.z, within: 2e-4))
            #expect(isClose(comparison.probability / pair.p_two_sided, 1, within: 1e-3))
        }
    }

    @Test(arguments: [([1, 0, 0], [0, 0, 1]), ([500, 0, 0], [10, 10, 10]), ([10, 10, 10], [0, 1, 0])])
    func `answers that all lie in one band give no test`(x: [Int], y: [Int]) throws {
        #expect(try ScoreComparison(score(x), score(y)) == nil)
    }

    @Test func `two shares differ as published`() throws {
        for pair in try Vectors.read("statistics", as: StatisticsVectors.self).ab {
            let first = try #require(Share(pair.x1, of: pair.n1))
            let second = try #require(Share(pair.x2, of: pair.n2))
            let comparison = try #require(ShareComparison(first, second))

            #expect(isClose(comparison.z, pair.z_pooled))
            #expect(isClose(comparison.probability, pair.p_pooled))
            let unpooled = comparison.difference / (comparison.interval.margin / Normal.z95)
            #expect(isClose(unpooled, pair.z_unpooled))
        }
    }

    @Test(arguments: [(0, 50, 0, 60), (5, 5, 5, 5)])
    func `nobody or everybody in both gives no test`(x1: Int, n1: Int, x2: Int, n2: Int) throws {
        let first = try #require(Share(x1, of: n1))
        let second = try #require(Share(x2, of: n2))

        #expect(ShareComparison(first, second) == nil)
    }

    private func score(_ counts: [Int]) throws -> NetPromoterScore {
        try #require(
            NetPromoterScore(promoters: counts[2], passives: counts[1], detractors: counts[0]))
    }
}
