import Recovery
import TestSupport
import Testing

@Suite struct TriageTests {
    @Test(arguments: [
        (Measure.nps, [0, 6], [7, 8], [9, 10]), (.csat, [1, 2], [3], [4, 5]),
        (.ces, [1, 3], [4, 5], [6, 7]),
        (.stars, [1, 2], [3], [4, 5]),
    ])
    func `bands are cut where the measure says`(
        measure: Measure, detractors: [Int], passives: [Int], promoters: [Int]
    ) throws {
        let scale = try #require(measure.scale)

        #expect(detractors.map(scale.band) == detractors.map { _ in .detractor })
        #expect(passives.map(scale.band) == passives.map { _ in .passive })
        #expect(promoters.map(scale.band) == promoters.map { _ in .promoter })
    }

    @Test(arguments: [
        (Measure.nps, 10, 7, true), (.nps, 10, 8, false), (.nps, 7, 10, false), (.csat, 5, 4, false),
        (.csat, 5, 3, true), (.ces, 7, 6, false), (.ces, 7, 5, true), (.stars, 4, 3, false),
    ])
    func `a fall is 3 points on nps and 30 percent of the range elsewhere`(
        measure: Measure, earlier: Int, later: Int, isFall: Bool
    ) throws {
        let scale = try #require(measure.scale)

        #expect(scale.isFall(from: earlier, to: later) == isFall)
    }

    @Test func `a scale of a source's own falls by 30 percent of its range`() throws {
        let hundred = try #require(Scale(lowest: 0, highest: 100, detractorUpTo: 60, promoterFrom: 90))

        #expect(hundred.isFall(from: 100, to: 70))
        #expect(!hundred.isFall(from: 100, to: 71))
    }

    @Test(arguments: [(5, 4, 6, 9), (0, 10, 6, 6), (0, 10, 9, 8), (0, 10, -1, 5), (0, 10, 6, 11)])
    func `cuts that make no three bands are no scale`(
        lowest: Int, highest: Int, detractorUpTo: Int, promoterFrom: Int
    ) {
        let scale = Scale(
            lowest: lowest, highest: highest, detractorUpTo: detractorUpTo, promoterFrom: promoterFrom)

        #expect(scale == nil)
    }

    static let openings: [(Triage, OpeningKind?)] = [
        (triage(.detractor, 3), .detractor),
        (triage(.detractor, 3) { $0.churnIntent = true }, .detractor),
        (triage(.passive, 7) { $0.earlierScore = 10 }, .fall),
        (triage(.passive, 8) { $0.earlierScore = 10 }, nil),
        (triage(.passive, 7) { $0.earlierScore = nil }, nil),
        (triage(.promoter, 10) { $0.churnIntent = true }, .churnIntent),
        (triage(.promoter, 10) { $0.contactMe = true }, .contactMe),
        (triage(.promoter, 9) { $0.accountFell = true }, .accountFall),
        (triage(.unscored, nil) { $0.measure = .silence }, .silence),
        (triage(.unscored, nil) { $0.measure = .call }, nil),
        (triage(.promoter, 9), nil),
        (triage(.passive, 7) { ($0.earlierScore, $0.churnIntent) = (10, true) }, .fall),
        (triage(.passive, 7) { ($0.churnIntent, $0.contactMe) = (true, true) }, .churnIntent),
    ]

    @Test(arguments: openings)
    func `the strongest reason opens the case`(triage: Triage, opening: OpeningKind?) {
        #expect(triage.opening == opening)
    }

    @Test(arguments: [
        (SignalForm.Opening.whenRecent, 30, 0, true, false), (.whenRecent, 30, 1, false, true),
        (.never, 0, 0, false, true), (.since(.monday), 31, 0, false, true),
        (.since(.monday.subtracting(.days(31))), 31, 0, true, true), (.since(.monday), 1, 0, true, false),
    ])
    func `what is older than 30 days opens a case only from a date that was asked for`(
        opening: SignalForm.Opening, days: Int, milliseconds: Int, mayOpen: Bool, isHistory: Bool
    ) {
        let occurredAt = Instant.monday.subtracting(.days(days) + .milliseconds(milliseconds))

        let arrival = Arrival.opens(opening, occurredAt: occurredAt, receivedAt: .monday)

        #expect(arrival == (mayOpen, isHistory))
    }

    static func triage(
        _ band: Band, _ score: Int?, _ change: (inout Triage) -> Void = { _ in }
    ) -> Triage {
        var triage = Triage(
            band: band, measure: .nps, scale: .nps, score: score, earlierScore: nil, churnIntent: false,
            contactMe: false, accountFell: false)
        change(&triage)
        return triage
    }
}

@Suite struct AccountScoreTests {
    static func score(_ days: Int, of answers: Int, _ promoters: Int, _ detractors: Int) -> AccountScore {
        AccountScore(
            at: .monday(plus: .days(days)), answers: answers, promoters: promoters, detractors: detractors)
    }

    @Test(arguments: [
        (score(90, of: 10, 5, 2), true), (score(90, of: 10, 6, 2), false), (score(91, of: 10, 0, 10), false),
        (score(5, of: 3, 0, 3), true), (score(5, of: 2, 0, 2), false), (score(0, of: 10, 0, 10), false),
        (score(-5, of: 10, 0, 10), false),
    ])
    func `an account fell when it lost 30 points in 90 days`(later: AccountScore, fell: Bool) {
        let earlier = Self.score(0, of: 10, 7, 1)

        #expect(later.hasFallen(from: [earlier]) == fell)
    }

    @Test func `a fall from fewer than three answers is none`() {
        let later = Self.score(5, of: 4, 0, 4)

        #expect(!later.hasFallen(from: [Self.score(0, of: 2, 2, 0)]))
        #expect(!later.hasFallen(from: []))
    }
}
