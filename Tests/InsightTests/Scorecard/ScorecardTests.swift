import Insight
import Recovery
import Testing

@Suite struct ScorecardTests {
    /// 2026-11-26, 12:00 UTC.
    private let now = Instant(milliseconds: 1_795_694_400_000)

    @Test func `each figure is of the latest 90 whole days whose windows are past`() throws {
        let recovery = Scorecard.latestRipe(.recoveryRate, in: .utc, now: now)
        let touch = Scorecard.latestRipe(.timeToFirstTouch, in: .utc, now: now)
        let again = Scorecard.latestRipe(.rePurchase, in: .utc, now: now)

        #expect(recovery.to == Zone.utc.startOfDay(try #require(LocalDay("2026-09-27"))))
        #expect(recovery.to.since(recovery.from) == .days(90))
        #expect(touch.to == Zone.utc.startOfDay(try #require(LocalDay("2026-11-24"))))
        #expect(again.to == Zone.utc.startOfDay(try #require(LocalDay("2025-11-26"))))
        for key in Figure.Key.five {
            let period = Scorecard.latestRipe(key, in: .utc, now: now)
            let figure = Figure(key, sources(), in: FigureFrame(period: period, zone: .utc, now: now))
            #expect(figure.maturity == .mature, "\(key)")
        }
    }

    @Test func `what is counted by month from a few cases is what all cases come to`() {
        var chance = Chance(state: 11)
        var all = chance.programme(cases: 400)
        // Members come in the order of their sources.
        all.cases.sort { ($0.t0, $0.id) < ($1.t0, $1.id) }
        let later = Programme.january.to.adding(.days(70))
        let scorecard = Scorecard(all, scores: [], FigureFilter(), in: .utc, now: later)

        for trend in scorecard.five {
            for (month, figure) in trend.months {
                let frame = FigureFrame(period: Period(month, in: .utc), zone: .utc, now: later)
                #expect(figure == Figure(trend.figure.key, all, in: frame), "\(trend.figure.key) \(month)")
            }
        }
        let cohort = scorecard.cohorts.first { $0.month == LocalMonth(year: 2026, month: 1) }
        #expect(cohort?.cases ?? 0 > 100)
        #expect(
            cohort?.cases
                == scorecard.five[0].months.first { $0.month == cohort?.month }?.figure.members.base.count)
    }

    @Test func `a filter leaves only its cases, and scores of its segment`() {
        var chance = Chance(state: 12)
        var all = chance.programme(cases: 200)
        for index in all.cases.indices { all.cases[index].segment = index % 2 == 0 ? "A" : "B" }
        let later = Programme.january.to.adding(.days(70))
        func scorecard(_ segment: String?) -> Scorecard {
            var filter = FigureFilter()
            filter.segment = segment
            return Scorecard(all, scores: rows, filter, in: .utc, now: later)
        }
        let (whole, a, b) = (scorecard(nil), scorecard("A"), scorecard("B"))

        #expect(a.causes.total + b.causes.total == whole.causes.total)
        #expect(a.funnel[.heard] + b.funnel[.heard] == whole.funnel[.heard])
        #expect(a.scores.overall?.count == 3)
        #expect(whole.scores.overall?.count == 7)
        #expect(whole.segments.map(\.segment) == ["B", "A"])
    }

    @Test func `cases of all stages stand in the table of causes, the seldom ones together`() {
        let stages = ["A", "A", "B", "B", "C", "C", "D", "D", "E", "E", "F", "F", "G", "H", nil]
        var all = FigureSources()
        all.cases = stages.enumerated().map { index, stage in
            CaseFact.contacted("case-\(index)").with {
                $0.stage = stage
                $0.cause = index == 12 ? Cause.failedDelivery.rawValue : nil
            }
        }
        let now = Programme.january.to.subtracting(.days(1))

        let table = Scorecard(all, scores: [], FigureFilter(), in: .utc, now: now).causes
        all.cases.removeLast(3)
        let few = Scorecard(all, scores: [], FigureFilter(), in: .utc, now: now).causes

        #expect(table.stages == ["A", "B", "C", "D", "E", "F"])
        #expect(table.hasOtherStages)
        #expect(table.total == stages.count)
        #expect(table.rows.map { $0.counts.last } == [1, 0, 0, 0, 2])
        #expect(!few.hasOtherStages)
        #expect(few.rows.allSatisfy { $0.counts.count == few.stages.count })
    }

    private var rows: [ScoreRow] {
        [("A", 3), ("B", 4)].map { segment, count in
            var row = ScoreRow(
                localDay: LocalDay(daysSince1970: 20_480), measure: .nps, score: 9, band: .promoter,
                count: count)
            row.segment = segment
            return row
        }
    }

    private func sources() -> FigureSources {
        var sources = FigureSources(cases: [.contacted()])
        sources.hasPurchases = true
        sources.hasFixes = true
        return sources
    }
}
