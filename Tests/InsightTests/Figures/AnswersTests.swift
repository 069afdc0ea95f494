import Insight
import Recovery
import Testing

/// Effort, satisfaction and detection lag: what is counted over signals.
@Suite struct AnswersTests {
    @Test func `effort on cases stands beside that of all`() {
        let linked = { (id: String, score: Int, caseID: String) in
            SignalFact.given(id, .ces, score, .passive).with { $0.caseID = caseID }
        }
        let figure = Figure.customerEffort(
            .with(.contacted(), .contacted("test").with { $0.isTest = true }) {
                $0.signals = [
                    linked("a", 5, "case-1"), linked("b", 2, "case-1"), .given("c", .ces, 7, .promoter),
                    linked("d", 6, "test"), .given("e", .csat, 1, .detractor),
                ]
            }, in: Programme.longAfter)

        #expect(figure.number?.value == 3.5)
        #expect(figure.members.base == ["a", "b"])
        #expect(figure.beside(.ofAllAnswers)?.number?.value == 5)
    }

    @Test func `effort of all stands beside where no case has any`() {
        let figure = Figure.customerEffort(
            .with { $0.signals = [.given("a", .ces, 6, .promoter)] }, in: Programme.longAfter)

        #expect(figure.value == .notMeasured(.noAnswers))
        #expect(figure.beside(.ofAllAnswers)?.number?.value == 6)
    }

    @Test func `satisfaction is the share in the top band`() {
        let period = Programme.january
        let at = { (id: String, band: Band, instant: Instant) in
            SignalFact.given(id, .csat, 3, band).with { $0.occurredAt = instant }
        }
        let top = at("a", .promoter, period.from)
        let figure = satisfaction([
            top, at("b", .passive, period.to.subtracting(.moment)), at("c", .detractor, .monday),
            at("d", .promoter, period.to), at("e", .promoter, period.from.subtracting(.moment)),
            top.with { $0.isTest = true }, top.with { $0.isHistory = true }, top.with { $0.score = nil },
            top.with { $0.measure = .nps },
        ])

        #expect(figure.counts == "1 of 3")
        #expect(figure.members.numerator == ["a"])
        #expect(satisfaction([]).value == .notMeasured(.noAnswers))
        #expect(
            satisfaction([top], now: period.to.subtracting(.moment)).value == .notMeasured(.notMatureYet))
    }

    @Test func `the lag runs from when it was said to when we had it`() throws {
        let received = { (id: String, lag: Duration) in
            SignalFact(id: id, occurredAt: .monday.subtracting(lag), receivedAt: .monday)
        }
        let figure = lag([
            received("a", .hours(1)), received("b", .hours(3)), received("c", .hours(-1)),
            received("d", .days(900)).with { $0.isHistory = true },
            received("e", .days(900)).with { $0.isTest = true },
        ])

        guard case .duration(let wait) = figure.value else {
            Issue.record("no lag")
            return
        }
        #expect(wait.median == .value(3_600_000))
        #expect(wait.count == 3)
    }

    @Test func `the lag's period is that of the arrival`() {
        let end = Programme.january.to
        let signal = { SignalFact(id: "a", occurredAt: .monday, receivedAt: $0) }

        #expect(lag([signal(end), signal(end.subtracting(.moment))]).denominator == 1)
        #expect(lag([signal(end)]).value == .notMeasured(.noSignals))
    }

    private func satisfaction(_ signals: [SignalFact], now: Instant = Programme.longAfter.now) -> Figure {
        .satisfaction(.with { $0.signals = signals }, in: Programme.frame(now: now))
    }

    private func lag(_ signals: [SignalFact]) -> Figure {
        .detectionLag(.with { $0.signals = signals }, in: Programme.longAfter)
    }
}
