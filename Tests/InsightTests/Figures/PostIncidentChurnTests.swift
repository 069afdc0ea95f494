import Insight
import Recovery
import Testing

@Suite struct PostIncidentChurnTests {
    @Test func `who leaves from T0 on and before day 180 counts`() {
        #expect(counts(.cafe(.cancellation, after: .milliseconds(-1))) == "0 of 1")
        #expect(counts(.cafe(.cancellation, after: .zero)) == "1 of 1")
        #expect(counts(.cafe(.cancellation, after: .days(180) - .moment)) == "1 of 1")
        #expect(counts(.cafe(.cancellation, after: .days(180))) == "0 of 1")
    }

    @Test func `a cancellation taken back within the window is none`() {
        let left = BehaviourEvent.cafe(.cancellation, after: .days(3))

        #expect(counts(left, .cafe(.purchase, after: .days(179), 500)) == "0 of 1")
        #expect(counts(left, .cafe(.purchase, after: .days(179), -500)) == "1 of 1")
        #expect(counts(left, .cafe(.purchase, after: .days(180), 500)) == "1 of 1")
        #expect(counts(.cafe(.purchase, after: .days(3), 500), left) == "1 of 1")
    }

    @Test func `without a contract who buys nothing for 365 days left at their end`() {
        #expect(counts(.cafe(.purchase, after: .days(-365))) == "1 of 1")
        #expect(counts(.cafe(.purchase, after: .days(-365) - .moment)) == "0 of 1")
        #expect(counts(.cafe(.purchase, after: .days(-185) - .moment)) == "1 of 1")
        #expect(counts(.cafe(.purchase, after: .days(-185))) == "0 of 1")
        #expect(counts(.cafe(.purchase, after: .days(-300)), .cafe(.renewal, after: .days(-400))) == "0 of 1")
    }

    @Test func `an expansion is a purchase too, and a day of renewal tells of a contract`() {
        let old = BehaviourEvent.cafe(.purchase, after: .days(-300))
        var account = AccountFact(id: "Café Linden", annualRevenueMinor: nil)
        account.hasRenewalDay = true
        let contract = FigureSources.with(.untouched()) {
            $0.behaviours = [old]
            $0.accounts = [account]
        }

        #expect(counts(old) == "1 of 1")
        #expect(counts(old, .cafe(.expansion, after: .days(-200))) == "1 of 1")
        #expect(counts(old, .cafe(.expansion, after: .days(-100))) == "0 of 1")
        #expect(Figure.postIncidentChurn(contract, in: Programme.longAfter).counts == "0 of 1")
    }

    @Test func `those who left from day 60 on stand beside`() {
        func late(_ wait: Duration) -> String? {
            figure(.cafe(.cancellation, after: wait)).beside(.leftFromDay60)?.counts
        }
        #expect(late(.days(60) - .moment) == "0 of 1")
        #expect(late(.days(60)) == "1 of 1")
    }

    @Test func `passives are compared from their first passive score`() {
        let cancelled = { (unit: String) in
            BehaviourEvent(unit: unit, kind: .cancellation, occurredAt: .monday.adding(.days(5)))
        }
        let sources = FigureSources.with(.contacted("a"), .contacted("b", t0: .monday.adding(.days(2)))) {
            $0.behaviours = [cancelled("Café Linden"), cancelled("Bo")]
            $0.passives = [
                PassiveScore(unit: "Bo", occurredAt: .monday), PassiveScore(unit: "Ada", occurredAt: .monday),
            ]
        }
        let figure = Figure.postIncidentChurn(sources, in: Programme.longAfter)

        #expect(figure.counts == "1 of 1")
        #expect(figure.beside(.passives)?.counts == "1 of 2")
        #expect(figure.beside(.timesPassives)?.number?.value == 2)
        #expect(self.figure(cancelled("Ada")).beside(.timesPassives) == .noData)
    }

    @Test func `it is mature 180 days after the period, and nothing without purchases or cancellations`() {
        #expect(figure().value == .notMeasured(.noLeavingRecorded))
        #expect(figure(.cafe(.usage, after: .zero)).value == .notMeasured(.noLeavingRecorded))
        #expect(figure(.cafe(.purchase, after: .zero)).maturesAt == Programme.january.to.adding(.days(180)))
    }

    private func counts(_ events: BehaviourEvent...) -> String? { figure(of: events).counts }

    private func figure(_ events: BehaviourEvent...) -> Figure { figure(of: events) }

    private func figure(of events: [BehaviourEvent]) -> Figure {
        .postIncidentChurn(.with(.untouched()) { $0.behaviours = events }, in: Programme.longAfter)
    }
}
