import Foundation
import Insight
import Testing

@Suite struct ThemeImpactCoverageTests {
    /// Shares of detractors, passives and promoters.
    private struct Bands {
        let name: String
        let shares: [Double]
        var score: Double { shares[2] - shares[0] }
    }

    private static let others = [
        Bands(name: "contented", shares: [0.2, 0.25, 0.55]), Bands(name: "torn", shares: [0.45, 0.2, 0.35]),
    ]
    private static let themes = [
        Bands(name: "hated", shares: [0.85, 0.1, 0.05]), Bands(name: "disliked", shares: [0.6, 0.25, 0.15]),
        Bands(name: "loved", shares: [0.03, 0.12, 0.85]),
    ]

    @Test(arguments: [0.02, 0.1, 0.4], [100, 400, 2_000])
    func `the interval holds the truth in 93 to 97 of 100 programmes`(share: Double, signals: Int) throws {
        var chance = Chance(state: 2_026)
        for others in Self.others {
            for theme in Self.themes {
                let truth = share * (theme.score - others.score)
                var (held, all) = (0, 0)
                for _ in 0..<2_000 {
                    let inTheme = chance.binomial(signals, share)
                    guard
                        let impact = try? ThemeImpact(
                            theme: chance.score(inTheme, theme.shares),
                            others: chance.score(signals - inTheme, others.shares))
                    else { continue }
                    all += 1
                    if impact.interval.lower <= truth, truth <= impact.interval.upper { held += 1 }
                }
                let coverage = Double(held) / Double(all)
                print("\(share) of \(signals), \(theme.name) among \(others.name): \(coverage)")

                #expect(coverage >= 0.93)
                // Where two signals of the theme are expected, they are too few kinds of tables to miss in 5 %.
                #expect(coverage <= (share * Double(signals) < 5 ? 1 : 0.97))
            }
        }
    }
}

extension Chance {
    fileprivate mutating func score(_ count: Int, _ shares: [Double]) -> NetPromoterScore? {
        let detractors = binomial(count, shares[0])
        let passives = binomial(count - detractors, shares[1] / (shares[1] + shares[2]))
        return NetPromoterScore(
            promoters: count - detractors - passives, passives: passives, detractors: detractors)
    }

    /// By inversion, outward from the most likely number: few steps however many the trials.
    fileprivate mutating func binomial(_ trials: Int, _ share: Double) -> Int {
        let mode = min(trials, Int(Double(trials + 1) * share))
        let odds = share / (1 - share)
        var left = Double.random(in: 0..<1, using: &self)
        var (low, high) = (mode, mode)
        var below = Self.likelihood(of: mode, trials, share)
        var above = below
        left -= below
        while left >= 0, low > 0 || high < trials {
            if high < trials {
                above *= Double(trials - high) / Double(high + 1) * odds
                high += 1
                left -= above
                if left < 0 { return high }
            }
            if low > 0 {
                below *= Double(low) / Double(trials - low + 1) / odds
                low -= 1
                left -= below
                if left < 0 { return low }
            }
        }
        return mode
    }

    private static func likelihood(of count: Int, _ trials: Int, _ share: Double) -> Double {
        let ways = logFactorials[trials] - logFactorials[count] - logFactorials[trials - count]
        return exp(ways + Double(count) * log(share) + Double(trials - count) * log(1 - share))
    }

    private static let logFactorials = (1...2_000).reduce(into: [0.0]) {
        $0.append($0[$1 - 1] + log(Double($1)))
    }
}
