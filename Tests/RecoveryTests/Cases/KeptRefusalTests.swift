import Recovery
import TestSupport
import Testing

@Suite struct KeptRefusalTests {
    @Test func `a refusal that was kept comes back as it was`() {
        let refusals: [any Refusal & Hashable] = [
            Case.HandOverRefusal.alreadyEnded(at: .monday), Case.HandOverRefusal.needsALead,
            Case.HandOverRefusal.noReason, Case.HandOverRefusal.ownsItAlready, Case.HandOverRefusal.cannotOwn,
            Case.HandOverRefusal.budgetUsed, Case.SnoozeRefusal.inThePast,
            Case.SnoozeRefusal.beyondTheNextClock(due: .monday), Case.TestRefusal.markedAlready,
            Case.TestRefusal.notMarked, Case.TestRefusal.decidedAnother(ID("other")),
            Case.TestRefusal.decidedByATest, Case.TestRefusal.customerIsTest,
            Case.MergedRefusal.goesOnElsewhere,
        ]

        for refusal in refusals {
            let kept = KeptRefusal(refusal)
            let back = KeptRefusal(rule: kept.rule, about: kept.about).refusal
            #expect((back as? any Refusal & Hashable).map { AnyHashable($0) } == AnyHashable(refusal))
        }
        let ended = KeptRefusal(Case.SnoozeRefusal.alreadyEnded(at: .monday))
        #expect(ended == KeptRefusal(Case.HandOverRefusal.alreadyEnded(at: .monday)))
        #expect(KeptRefusal(rule: "role_does_not_allow_it", about: nil).refusal is KeptRefusal)
    }
}
