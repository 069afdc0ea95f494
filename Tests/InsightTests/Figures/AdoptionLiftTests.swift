import Insight
import Recovery
import Testing

@Suite struct AdoptionLiftTests {
    /// Remedied ten days after T0.
    private let fact = CaseFact.contacted().remedied(after: .days(10))

    @Test func `uses after the remedy compare with those of the earlier 28 days`() {
        let figure = figure(uses(perDay: 2, from: -56, to: -28) + uses(perDay: 3, from: 10, to: 38))

        #expect(figure.number?.value == 0.5)
        #expect(figure.number?.unit == .change)
        #expect(figure.members == Figure.Members(base: ["case-1"], numerator: ["case-1"]))
        #expect(figure.beside(.withoutUsage)?.counts == "0 of 1")
    }

    @Test func `both spans take their first instant and leave their end`() {
        let before = uses(perDay: 1, from: -56, to: -28)
        let at = { (wait: Duration) in before + [.cafe(.usage, after: wait)] }

        #expect(figure(at(.days(10) - .moment)).number?.value == -1)
        #expect(figure(at(.days(10))).number?.value == 1.0 / 28 - 1)
        #expect(figure(at(.days(38) - .moment)).number?.value == 1.0 / 28 - 1)
        #expect(figure(at(.days(38))).number?.value == -1)
        #expect(figure(at(.days(-28)) + [.cafe(.usage, after: .days(11))]).number?.value == 1.0 / 28 - 1)
    }

    @Test func `six days of use are too few, and so are days of illness only`() {
        let six = figure(uses(perDay: 9, from: -56, to: -50))

        #expect(six.value == .notMeasured(.noUsageBefore))
        #expect(six.beside(.withoutUsage)?.counts == "1 of 1")
        #expect(figure(uses(perDay: 1, from: -56, to: -49)).number?.value == -1)
        #expect(figure(uses(perDay: 1, from: -28, to: 0)).value == .notMeasured(.noUsageBefore))
    }

    @Test func `nothing remedied, nothing recorded and what is unripe have no number`() {
        let used = uses(perDay: 1, from: -56, to: -28)
        let ripe = Programme.january.to.adding(.days(28))

        #expect(figure([]).value == .notMeasured(.noUsageRecorded))
        #expect(
            Figure.adoptionLift(.with(.contacted()) { $0.behaviours = used }, in: Programme.longAfter).value
                == .notMeasured(.noRemediedCases))
        #expect(figure(used, now: ripe.subtracting(.moment)).value == .notMeasured(.notMatureYet))
        #expect(figure(used, now: ripe).number?.value == -1)
    }

    private func uses(perDay quantity: Int64, from first: Int, to end: Int) -> [BehaviourEvent] {
        (first..<end).map { day in
            var event = BehaviourEvent.cafe(.usage, after: .days(day))
            event.quantity = quantity
            return event
        }
    }

    private func figure(_ events: [BehaviourEvent], now: Instant = Programme.longAfter.now) -> Figure {
        .adoptionLift(.with(fact) { $0.behaviours = events }, in: Programme.frame(now: now))
    }
}
