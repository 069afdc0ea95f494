import Recovery
import TestSupport
import Testing

@Suite struct EscalatingTests {
    @Test func `a hard stop calls for a backer, and a day later for another owner`() throws {
        var silent = Case.opened()

        silent.notice(now: .monday(plus: .hours(48)))
        #expect(silent.takeWants() == [])
        silent.notice(now: .monday(plus: .hours(49)))
        #expect(silent.takeWants() == [.backer(.hardStop)])
        silent.escalate(to: Member.lea.id, because: .hardStop, now: .monday(plus: .hours(49)))
        #expect(silent.backer == Member.lea.id && silent.owner == Member.olga.id)
        silent.notice(now: .monday(plus: .hours(72)))
        #expect(silent.takeWants() == [])
        silent.notice(now: .monday(plus: .hours(73)))
        #expect(silent.takeWants() == [.anotherOwner])
        silent.notice(now: .monday(plus: .days(9)))
        #expect(silent.takeWants() == [])
    }

    @Test func `who gets in touch in time is not replaced`() throws {
        var late = Case.opened()
        late.notice(now: .monday(plus: .hours(49)))
        _ = late.takeWants()

        try late.touch(at: .monday(plus: .hours(50)))
        late.notice(now: .monday(plus: .hours(80)))

        #expect(late.takeWants() == [])
    }

    @Test func `a broken promise and a second reopening call for a backer`() throws {
        var promised = Case.opened()
        try promised.touch()
        try promised.tellPlan(due: .hours(5))
        promised.notice(now: .monday(plus: .hours(8)))
        #expect(promised.takeWants() == [.backer(.brokenPromise)])

        var reopened = try Case.brought(to: .remedied)
        try reopened.reopenByHand(because: "It broke again", by: Member.olga.id, now: .monday(plus: .days(1)))
        #expect(reopened.takeWants() == [.workingOwner])
        try reopened.diagnose(now: .monday(plus: .days(2)))
        try reopened.choose(now: .monday(plus: .days(2)))
        try reopened.deliver(at: .monday(plus: .days(3)))
        try reopened.reopenByHand(because: "And again", by: Member.olga.id, now: .monday(plus: .days(4)))
        #expect(reopened.takeWants().contains(.backer(.secondReopening)))
    }

    @Test func `one backs it, who is not its owner`() {
        var complaint = Case.opened()

        complaint.escalate(to: Member.olga.id, because: .authority, now: .monday)
        #expect(complaint.backer == nil)
        complaint.escalate(to: Member.lea.id, because: .authority, now: .monday)
        complaint.escalate(to: ID("bo"), because: .hardStop, now: .monday)
        #expect(complaint.backer == Member.lea.id)
        #expect(complaint.happened().filter { $0 == .escalated }.count == 1)
    }
}
