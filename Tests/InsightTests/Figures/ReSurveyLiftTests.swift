import Insight
import Recovery
import Testing

@Suite struct ReSurveyLiftTests {
    /// Ada gave 3 and now gives 9; Bo gives 8.
    private let ada = CaseFact.contacted().with {
        $0.customer = "Ada"
        $0.openingMeasure = .nps
        $0.openingScore = 3
        $0.nextScore = CaseFact.NextScore(signal: "next", band: .promoter, occurredAt: .monday)
    }
    private let next = SignalFact.given("next", .nps, 9, .promoter, after: .days(20))
    private let bo = SignalFact.given("bo", .nps, 8, .passive).with { $0.customer = "Bo" }

    @Test func `the score is compared with itself before the recovery`() {
        let figure = figure([next, bo])

        #expect(figure.number?.value == 100)
        #expect(figure.number?.unit == .points)
        #expect(figure.members == Figure.Members(base: ["Ada", "Bo"], numerator: ["Ada"]))
        #expect(figure.beside(.perMatchedCase)?.number?.value == 6)
    }

    @Test func `only the latest score of a customer counts`() {
        let later = SignalFact.given("later", .nps, 10, .promoter, after: .days(21))

        #expect(figure([next, bo, later]).number?.value == 0)
        #expect(figure([next, bo, later.with { $0.isTest = true }]).number?.value == 100)
        #expect(figure([next, bo, later.with { $0.isHistory = true }]).number?.value == 100)
    }

    @Test func `one score that decided two cases is replaced once, and changed both`() {
        let second = ada.with {
            $0.id = "case-2"
            $0.openingScore = 5
        }
        let sources = FigureSources.with(ada, second) { $0.signals = [next, bo] }
        let figure = Figure.reSurveyLift(sources, in: Programme.longAfter)

        #expect(figure.number?.value == 100)
        #expect(figure.members.numerator == ["Ada"])
        #expect(figure.beside(.perMatchedCase)?.number?.value == 5)
        #expect(figure.beside(.perMatchedCase)?.number?.count == 2)
    }

    @Test func `scores of the twelve months before the period's end are in`() {
        let end = Programme.january.to
        let yearAgo = Zone.utc.adding(months: -12, to: end)
        let count = { (instant: Instant) in
            figure([bo.with { $0.occurredAt = instant }]).number?.count
        }
        #expect(count(yearAgo.subtracting(.moment)) == nil)
        #expect(count(yearAgo) == 1)
        #expect(count(end.subtracting(.moment)) == 1)
        #expect(count(end) == nil)
    }

    @Test func `cases of other periods and other measures change nothing`() {
        let others: [(inout CaseFact) -> Void] = [
            { $0.t0 = Programme.january.to }, { $0.openingMeasure = .csat }, { $0.isTest = true },
            { $0.end = CaseFact.End.notADetractor.rawValue },
        ]
        for change in others {
            #expect(figure([next, bo], of: ada.with(change)).number?.value == 0)
        }
    }

    @Test func `the interval is that of a difference of two scores`() throws {
        // Now one promoter and one passive, before one detractor and one passive: both have a variance of 1/4.
        let interval = try #require(figure([next, bo]).number?.interval)

        #expect(abs(interval.margin - 97.9982) < 1e-4)
    }

    @Test func `it is mature at the period's end, and no scores are no data`() {
        let end = Programme.january.to

        #expect(figure([next], now: end).number?.value == 200)
        #expect(figure([next], now: end.subtracting(.moment)).value == .notMeasured(.notMatureYet))
        #expect(figure([]).value == .notMeasured(.noAnswers))
    }

    private func figure(
        _ signals: [SignalFact], of fact: CaseFact? = nil, now: Instant = Programme.longAfter.now
    ) -> Figure {
        .reSurveyLift(.with(fact ?? ada) { $0.signals = signals }, in: Programme.frame(now: now))
    }
}
