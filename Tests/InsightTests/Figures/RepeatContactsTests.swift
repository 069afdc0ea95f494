import Insight
import Recovery
import Testing

@Suite struct RepeatContactsTests {
    /// Remedied on Monday.
    private let fact = CaseFact.contacted(t0: .monday.subtracting(.days(3))).with {
        $0.customer = "Ada"
        $0.firstRemediedAt = .monday
    }

    @Test func `a ticket counts after the remedy and before 30 days`() {
        #expect(share(.ticket, after: .zero) == "0 of 1")
        #expect(share(.ticket, after: .moment) == "1 of 1")
        #expect(share(.ticket, after: .days(30) - .moment) == "1 of 1")
        #expect(share(.ticket, after: .days(30)) == "0 of 1")
    }

    @Test func `answers to surveys, other customers and tests do not count`() {
        #expect(share(.nps, after: .days(1)) == "0 of 1")
        #expect(share(.stars, after: .days(1)) == "1 of 1")
        #expect(share(.call, after: .days(1)) { $0.customer = "Bo" } == "0 of 1")
        #expect(share(.call, after: .days(1)) { $0.isTest = true } == "0 of 1")
        #expect(
            share(.call, after: .days(1)) {
                $0.measure = nil
                $0.channel = "chat"
            } == "1 of 1")
    }

    @Test func `a reply counts that answers no message of the last 7 days`() {
        let mail = touch(.mailSent, after: .zero)

        #expect(counts([mail, touch(.customerReplied, after: .days(7))]) == "0 of 1")
        #expect(counts([mail, touch(.customerReplied, after: .days(7) + .moment)]) == "1 of 1")
        #expect(
            counts([touch(.callUnanswered, after: .zero), touch(.inboundCallAnswered, after: .days(1))])
                == "1 of 1")
        #expect(counts([mail, touch(.meetingHeld, after: .days(9))]) == "0 of 1")
    }

    @Test func `nobody who was remedied, and nothing ever heard, are no data`() {
        let call = SignalFact.given("a", .call, 0, .unscored)

        #expect(
            Figure.repeatContacts(.with(.contacted()) { $0.signals = [call] }, in: Programme.longAfter).value
                == .notMeasured(.noRemediedCases))
        #expect(
            Figure.repeatContacts(.with(fact), in: Programme.longAfter).value
                == .notMeasured(.noContactsRecorded))
    }

    @Test func `it is mature 30 days after the period`() {
        let sources = FigureSources.with(fact) { $0.touches = [touch(.mailSent, after: .zero)] }
        let ripe = Programme.january.to.adding(.days(30))

        func figure(at now: Instant) -> Figure { .repeatContacts(sources, in: Programme.frame(now: now)) }
        #expect(figure(at: ripe.subtracting(.moment)).maturity == .soFar(0, of: 1))
        #expect(figure(at: ripe).counts == "0 of 1")
    }

    private func share(
        _ measure: Measure, after wait: Duration, change: (inout SignalFact) -> Void = { _ in }
    ) -> String? {
        let signal = SignalFact.given("a", measure, 0, .unscored, after: wait).with(change)
        let sources = FigureSources.with(fact) {
            $0.signals = [signal]
            $0.touches = [touch(.mailSent, after: .zero)]
        }
        return Figure.repeatContacts(sources, in: Programme.longAfter).counts
    }

    private func counts(_ touches: [TouchFact]) -> String? {
        Figure.repeatContacts(.with(fact) { $0.touches = touches }, in: Programme.longAfter).counts
    }

    private func touch(_ kind: Touch.Kind, after wait: Duration) -> TouchFact {
        TouchFact(caseID: "case-1", kind: kind, madeAt: .monday.adding(wait))
    }
}
