import Recovery
import TestSupport
import Testing

@Suite struct OpenTimeTests {
    private static let hours = Timing(.strict, by: .officeHours(in: .utc))

    @Test func `what the first contact took is counted in the open time of the calendar by then`() throws {
        var complaint = Case.opened(timedBy: Self.hours)
        let tuesday = Instant.monday(plus: .hours(26))
        try complaint.touch(at: tuesday)
        #expect(complaint.contactedAfterOpen == nil)

        complaint.reckon(by: Self.hours)

        // Monday from 9 to 17, and Tuesday from 9 to 11.
        #expect(complaint.contactedAfterOpen == .hours(10))
        complaint.reckon(by: Timing(.strict, by: .always(in: .utc)))
        #expect(complaint.contactedAfterOpen == .hours(10))
    }

    @Test func `an earlier contact that is put down later, and one that never was, are counted anew`() throws
    {
        var complaint = Case.opened(timedBy: Self.hours)
        var mail = Touch(.mailSent, at: .monday(plus: .hours(1)), by: Member.olga.id, isTemplate: false)
        let call = Touch(.callAnswered, at: .monday(plus: .hours(2)), by: Member.olga.id, isTemplate: false)
        try complaint.record(call, as: "call", now: .monday(plus: .hours(3)))
        complaint.reckon(by: Self.hours)
        #expect(complaint.contactedAfterOpen == .hours(2))
        try complaint.record(mail, as: "mail", now: .monday(plus: .hours(3)))
        complaint.reckon(by: Self.hours)
        #expect(complaint.contactedAfterOpen == .hours(1))

        let back = Instant.monday(plus: .hours(4))
        try complaint.takeBack(
            &mail, as: "mail", bouncedAt: back, beside: [call], handOvers: [], by: nil, now: back)
        #expect(complaint.contactedAfterOpen == nil)
        complaint.reckon(by: Self.hours)
        #expect(complaint.contactedAfterOpen == .hours(2))
    }
}
