import Insight
import Recovery
import Testing

@Suite struct ChurnRiskTests {
    @Test func `who is still there and unrecovered on day 60, and leaves before day 180, counts`() {
        #expect(
            figure(.cafe(.cancellation, after: .days(60) - .moment)).value == .notMeasured(.nobodyUnrecovered)
        )
        #expect(figure(.cafe(.cancellation, after: .days(60))).counts == "1 of 1")
        #expect(figure(.cafe(.cancellation, after: .days(180) - .moment)).counts == "1 of 1")
        #expect(figure(.cafe(.cancellation, after: .days(180))).counts == "0 of 1")
    }

    @Test func `the recovered stand beside, by their own share`() {
        let case1 = CaseFact.contacted().recovered(at: .monday.adding(.days(59)))
        let figure = figure(of: case1, .cafe(.cancellation, after: .days(100)))

        #expect(figure.members.base.isEmpty)
        #expect(figure.beside(.leftOfRecovered)?.counts == "1 of 1")
    }

    @Test func `whoever is recovered on day 60 or later is not yet`() {
        let late = CaseFact.contacted().recovered(at: .monday.adding(.days(60)))
        #expect(figure(of: late, .cafe(.cancellation, after: .days(100))).counts == "1 of 1")
    }

    @Test func `what is at risk is that share of the revenue of those who are at risk now`() {
        let left = CaseFact.contacted("left")
        let stayed = CaseFact.contacted("stayed").with { $0.unit = "Bo" }
        let now = Instant.monday.adding(.days(400))
        let young = CaseFact.untouched("young", t0: now.subtracting(.days(30))).with {
            $0.unit = "Ada"
            $0.customer = "Ada"
        }
        let waiting = young.with {
            $0.id = "waiting"
            $0.unit = "Eve"
            $0.customer = "Eve"
        }.contacted(after: .hours(1)).remedied(after: .days(2))
        let sources = FigureSources.with(left, stayed, young, waiting) {
            $0.behaviours = [.cafe(.cancellation, after: .days(100))]
            $0.accounts = [
                AccountFact(id: "Ada", annualRevenueMinor: 1_000),
                AccountFact(id: "Eve", annualRevenueMinor: 50),
            ]
        }
        let figure = Figure.churnRisk(sources, in: Programme.frame(now: now))

        #expect(figure.counts == "1 of 2")
        #expect(figure.beside(.expectedLoss)?.number?.value == 500)
        #expect(self.figure(.cafe(.cancellation, after: .days(100))).beside(.expectedLoss) == .noData)
    }

    @Test func `it is nothing without purchases or cancellations`() {
        #expect(figure().value == .notMeasured(.noLeavingRecorded))
    }

    private func figure(_ events: BehaviourEvent...) -> Figure { churn(.contacted(), events) }

    private func figure(of fact: CaseFact, _ events: BehaviourEvent...) -> Figure { churn(fact, events) }

    private func churn(_ fact: CaseFact, _ events: [BehaviourEvent]) -> Figure {
        Figure.churnRisk(.with(fact) { $0.behaviours = events }, in: Programme.longAfter)
    }
}
