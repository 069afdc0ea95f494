import Insight
import Testing

@Suite struct ThemeImpactTests {
    private func score(_ promoters: Int, _ passives: Int, _ detractors: Int) -> NetPromoterScore? {
        NetPromoterScore(promoters: promoters, passives: passives, detractors: detractors)
    }

    @Test func `impact is the score as it is minus the score without the theme`() throws {
        // 4 promoters and 5 detractors of 10 are -0.1; without the theme 4 and 1 of 6 are 0.5.
        let impact = try ThemeImpact(theme: score(0, 0, 4), others: score(4, 1, 1))

        #expect(isClose(impact.value, -0.6, within: 1e-15))
    }

    @Test func `a theme of promoters lifts the score`() throws {
        // 5 - 3 of 10 are 0.2; without the two promoters 3 - 3 of 8 are 0.
        let impact = try ThemeImpact(theme: score(2, 0, 0), others: score(3, 2, 3))

        #expect(isClose(impact.value, 0.2, within: 1e-15))
    }

    @Test func `a theme that scores as the others moves nothing`() throws {
        let impact = try ThemeImpact(theme: score(2, 1, 1), others: score(20, 10, 10))

        #expect(impact.value == 0)
        #expect(impact.interval.lower < 0 && impact.interval.upper > 0)
    }

    @Test func `without anybody in the theme or outside there is none, and it says why`() {
        #expect(throws: ThemeImpact.Missing.nobodyInTheme) {
            try ThemeImpact(theme: score(0, 0, 0), others: score(1, 0, 0))
        }
        #expect(throws: ThemeImpact.Missing.nobodyInTheme) { try ThemeImpact(theme: nil, others: nil) }
        #expect(throws: ThemeImpact.Missing.nobodyElse) {
            try ThemeImpact(theme: score(1, 0, 0), others: nil)
        }
    }

    /// By a separate program from the moments of the Dirichlet distribution.
    @Test(arguments: [
        ([0, 0, 4], [4, 1, 1], -0.984454329484576, -0.10026486518861366),
        ([1, 2, 17], [200, 100, 80], -0.08600408360946074, -0.03228838749932755),
        ([30, 5, 5], [500, 500, 960], 0.010915298362565187, 0.024727295121218948),
    ])
    func `the interval is that of its source`(theme: [Int], others: [Int], lower: Double, upper: Double)
        throws
    {
        let impact = try ThemeImpact(
            theme: score(theme[0], theme[1], theme[2]), others: score(others[0], others[1], others[2]))

        #expect(isClose(impact.interval.lower, lower, within: 1e-9))
        #expect(isClose(impact.interval.upper, upper, within: 1e-9))
    }

    @Test func `the value lies in its interval, even of the fewest answers`() throws {
        for cells in Self.tables(of: 7) {
            guard let theme = score(cells[0], cells[1], cells[2]),
                let others = score(cells[3], cells[4], cells[5])
            else { continue }
            let impact = try ThemeImpact(theme: theme, others: others)

            #expect(impact.interval.lower <= impact.value && impact.value <= impact.interval.upper)
            #expect(impact.interval.lower > -2 && impact.interval.upper < 2)
        }
    }

    /// Every way to part so many answers among six cells.
    private static func tables(of answers: Int, cells: Int = 6) -> [[Int]] {
        cells == 1
            ? [[answers]]
            : (0...answers).flatMap { first in
                tables(of: answers - first, cells: cells - 1).map { [first] + $0 }
            }
    }
}
