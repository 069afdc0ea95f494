import Insight
import Recovery
import Testing

@Suite struct SaveRateTests {
    @Test func `words of leaving count until day 7`() {
        #expect(figure(intentAfter: .days(7)).counts == "1 of 1")
        #expect(figure(intentAfter: .days(7) + .moment).value == .notMeasured(.noAtRiskCases))
    }

    @Test func `a cancellation by day 7 puts at risk, and one in force at day 90 is no save`() {
        #expect(figure(.cafe(.cancellation, after: .days(7))).counts == "0 of 1")
        #expect(
            figure(.cafe(.cancellation, after: .days(7) + .moment)).value == .notMeasured(.noAtRiskCases))
        #expect(
            figure(.cafe(.cancellation, after: .days(2)), .cafe(.renewal, after: .days(90) - .moment)).counts
                == "1 of 1")
        #expect(
            figure(.cafe(.cancellation, after: .days(2)), .cafe(.renewal, after: .days(90))).counts
                == "0 of 1")
    }

    @Test func `who left at day 90 was still there before it`() {
        let left = { (wait: Duration) in BehaviourEvent.cafe(.cancellation, after: wait) }

        #expect(figure(intentAfter: .zero, left(.days(90))).counts == "1 of 1")
        #expect(figure(intentAfter: .zero, left(.days(90) - .moment)).counts == "0 of 1")
    }

    @Test func `a cancellation taken back before the case puts nobody at risk`() {
        let cancelled = BehaviourEvent.cafe(.cancellation, after: .days(-30))

        #expect(figure(cancelled).counts == "0 of 1")
        #expect(
            figure(cancelled, .cafe(.renewal, after: .days(-9))).value == .notMeasured(.noAtRiskCases))
    }

    @Test func `an account counts once, whatever opened its cases`() {
        let other = CaseFact.untouched("b", t0: .monday.adding(.days(1))).with { $0.isDetractorCase = false }
        let sources = FigureSources.with(
            .untouched("a").with { $0.isDetractorCase = false }, other,
            .untouched("c").ended(.notADetractor).with { $0.unit = "Bo" },
            .untouched("d").with {
                $0.isTest = true
                $0.unit = "Ada"
            }
        ) {
            $0.behaviours = [.cafe(.cancellation, after: .days(1))]
            $0.signals = ["a", "b", "c", "d"].map(intent)
        }
        let figure = Figure.saveRate(sources, in: Programme.longAfter)

        #expect(figure.members == Figure.Members(base: ["Café Linden"], numerator: []))
        #expect(figure.beside(.ofDetractorCases) == .noData)
    }

    @Test func `it is mature 90 days after the period, and nothing without purchases or cancellations`() {
        let sources = FigureSources.with(.untouched()) { $0.signals = [intent("case-1")] }

        #expect(
            Figure.saveRate(sources, in: Programme.longAfter).value == .notMeasured(.noLeavingRecorded))
        #expect(figure(intentAfter: .zero).maturesAt == Programme.january.to.adding(.days(90)))
    }

    private func figure(_ events: BehaviourEvent...) -> Figure {
        .saveRate(.with(.untouched()) { $0.behaviours = events }, in: Programme.longAfter)
    }

    private func figure(intentAfter wait: Duration, _ events: BehaviourEvent...) -> Figure {
        var signal = intent("case-1")
        signal.receivedAt = .monday.adding(wait)
        let sources = FigureSources.with(.untouched()) {
            $0.signals = [signal]
            $0.behaviours = events + [.cafe(.contraction, after: .days(1))]
        }
        return .saveRate(sources, in: Programme.longAfter)
    }

    private func intent(_ id: String) -> SignalFact {
        SignalFact(id: "intent-\(id)", occurredAt: .monday, receivedAt: .monday).with {
            $0.caseID = id
            $0.hasChurnIntent = true
        }
    }
}
