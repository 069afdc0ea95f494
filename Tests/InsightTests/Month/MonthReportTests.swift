import Insight
import Recovery
import Testing

@Suite struct MonthReportTests {
    private let october = LocalMonth(year: 2026, month: 10)
    private var ended: Instant { october.next.start(in: .utc) }
    private var threeWeeksLater: Instant { ended.adding(.days(21)) }

    @Test func `each figure is of the 90 days that were ripe as the month ended, whenever it is read`() throws
    {
        let soon = report(now: ended)
        let later = report(now: threeWeeksLater)

        #expect(soon.isOver && later.isOver)
        for (standing, again) in zip(soon.five, later.five) {
            #expect(standing.period == Scorecard.latestRipe(standing.figure.key, in: .utc, now: ended))
            #expect(standing.figure == again.figure)
            #expect(standing.before == again.before)
        }
        let recovery = try #require(soon.five.first)
        #expect(recovery.period.to == Zone.utc.startOfDay(try #require(LocalDay("2026-09-02"))))
    }

    @Test func `a month that is not over is read as it stands`() {
        let middle = october.start(in: .utc).adding(.days(14))

        let report = report(now: middle)

        #expect(!report.isOver)
        #expect(report.asOf == middle)
    }

    @Test func `cases are counted in the month in which it happened to them`() {
        let begun = october.start(in: .utc)
        let cases: [CaseFact] = [
            .untouched("open", t0: begun),
            .contacted("back", t0: begun.subtracting(.days(20))).recovered(at: begun.adding(.days(3))),
            .contacted("gone", t0: begun.adding(.days(1))).with {
                $0.end = CaseFact.End.customerLeft.rawValue
                $0.endedAt = begun.adding(.days(9))
            },
            .untouched("mis-click", t0: begun).with {
                $0.end = CaseFact.End.notADetractor.rawValue
                $0.endedAt = begun.adding(.days(1))
            },
            .untouched("a test", t0: begun).with { $0.isTest = true },
            .untouched("later", t0: ended),
        ]

        let counts = report(cases, now: threeWeeksLater).counts

        #expect([counts.opened, counts.recovered, counts.endedOtherwise, counts.open] == [2, 1, 1, 1])
    }

    @Test func `causes come by how many they brought, beside the month before`() {
        func fact(_ id: String, _ cause: Cause?, days: Int) -> CaseFact {
            .untouched(id, t0: october.start(in: .utc).adding(.days(days))).with {
                $0.cause = cause?.rawValue
            }
        }
        let report = report(
            [
                fact("1", .processFriction, days: 1), fact("2", .relationalNeglect, days: 2),
                fact("3", .relationalNeglect, days: 3), fact("4", nil, days: 4),
                fact("5", .processFriction, days: -3),
            ], now: threeWeeksLater)

        #expect(report.causes.map(\.cause) == [.relationalNeglect, .processFriction])
        #expect(report.causes.map(\.cases) == [2, 1])
        #expect(report.causes.map(\.before) == [0, 1])
        #expect(report.unexplained == 1)
        #expect(report.unfixed == .relationalNeglect)
    }

    @Test func `a fix that waits too long is stuck, and one in work answers its cause`() {
        let neglected = CaseFact.untouched("1", t0: october.start(in: .utc)).with {
            $0.cause = Cause.relationalNeglect.rawValue
        }
        let fixes = [
            fix("old", recorded: 100), fix("new", recorded: 30), fix("judged", recorded: 200, shipped: 150),
            fix("unjudged", recorded: 200, shipped: 120), fix("just out", recorded: 200, shipped: 10),
        ]

        let report = report([neglected], fixes: fixes, now: threeWeeksLater)

        #expect(report.stuck.map(\.fix.title) == ["unjudged", "old"])
        #expect(report.stuck.map(\.days) == [120, 100])
        #expect(report.unfixed == nil)
    }

    private func report(_ cases: [CaseFact]? = nil, fixes: [Fix] = [], now: Instant) -> MonthReport {
        var chance = Chance(state: 21)
        var sources = chance.programme(cases: 300)
        if let cases {
            sources.cases = cases
        } else {
            for index in sources.cases.indices {
                let days = (index * 7) % 200
                sources.cases[index].t0 = ended.subtracting(.days(days + 1))
            }
        }
        return MonthReport(of: october, sources, scores: [], fixes: fixes, in: .utc, now: now)
    }

    /// Days before the month ended.
    private func fix(_ title: String, recorded: Int, shipped: Int? = nil) -> Fix {
        let shippedAt = shipped.map { ended.subtracting(.days($0)) }
        let stage: Fix.Stage =
            switch (shippedAt, title) {
            case (let at?, "judged"): .judged(.verified, shippedAt: at, at: at.adding(.days(9)))
            case (let at?, _): .shipped(at: at)
            case (nil, _): .inWork
            }
        return Fix(
            id: ID(title), title: title, cause: .relationalNeglect, touchpoint: nil,
            recordedAt: ended.subtracting(.days(recorded)), stage: stage)
    }
}
