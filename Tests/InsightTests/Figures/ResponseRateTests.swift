import Insight
import Recovery
import Testing

@Suite struct ResponseRateTests {
    /// Contacted two hours after Monday.
    private let contactedAt = Instant.monday.adding(.hours(2))

    @Test func `an answer counts from the contact on and before 14 days`() {
        #expect(share(reachedAfter: .milliseconds(-1)) == "0 of 1")
        #expect(share(reachedAfter: .zero) == "1 of 1")
        #expect(share(reachedAfter: .days(14) - .moment) == "1 of 1")
        #expect(share(reachedAfter: .days(14)) == "0 of 1")
    }

    @Test func `an answer counts that is not the customer's first word`() {
        let fact = CaseFact.contacted().reached(after: .hours(1))
        let reply = TouchFact(caseID: "case-1", kind: .customerReplied, madeAt: contactedAt.adding(.days(1)))
        let voicemail = TouchFact(caseID: "case-1", kind: .voicemailLeft, madeAt: contactedAt)

        func counts(_ touch: TouchFact) -> String? {
            Figure.responseRate(.with(fact) { $0.touches = [touch] }, in: Programme.longAfter).counts
        }
        #expect(counts(reply) == "1 of 1")
        #expect(counts(voicemail) == "0 of 1")
    }

    @Test func `who called us first was not gone out to`() {
        let figure = Figure.responseRate(
            .with(.contacted().with { $0.isContactedByOutgoingTouch = false }, .untouched("b")),
            in: Programme.longAfter)

        #expect(figure.value == .notMeasured(.noContactedCases))
    }

    @Test func `the period is that of the contact`() {
        let period = Programme.january
        let contactedAt = { (instant: Instant) in
            CaseFact.untouched(t0: period.from.subtracting(.days(9))).with { $0.contactedAt = instant }
        }
        let figure = Figure.responseRate(
            .with(
                contactedAt(period.from.subtracting(.moment)), contactedAt(period.from),
                contactedAt(period.to.subtracting(.moment)), contactedAt(period.to)),
            in: Programme.longAfter)

        #expect(figure.counts == "0 of 2")
    }

    @Test func `it is mature 14 days after the period`() {
        let ripe = Programme.january.to.adding(.days(14))

        func figure(at now: Instant) -> Figure {
            .responseRate(.with(.contacted().reached(after: .hours(3))), in: Programme.frame(now: now))
        }
        #expect(figure(at: ripe.subtracting(.moment)).maturity == .soFar(1, of: 1))
        #expect(figure(at: ripe).counts == "1 of 1")
    }

    private func share(reachedAfter wait: Duration) -> String? {
        let fact = CaseFact.contacted().with { $0.reachedAt = contactedAt.adding(wait) }
        return Figure.responseRate(.with(fact), in: Programme.longAfter).counts
    }
}
