import Recovery
import TestSupport
import Testing

@Suite struct CheckingInTests {
    @Test func `after a delivery somebody is to be in touch on day 3 and on day 14`() throws {
        let complaint = try Case.delivered()

        #expect(complaint.checkIns.map(\.due) == [.afterDelivery(3), .afterDelivery(14)])
        #expect(complaint.checkIns.map(\.generation) == [1, 2])
        #expect(complaint.checkIns.map(\.subject) == ["day-3", "day-14"])
        #expect(complaint.checkIns.map(\.isRunning) == [true, true])
    }

    @Test func `a day on which nobody works falls due at the next opening`() throws {
        let hours = Timing(.strict, by: .officeHours(in: .utc))
        // Delivered on a Thursday: day 3 is a Sunday.
        let complaint = try Case.delivered(at: .monday(plus: .days(3)), by: hours)

        #expect(complaint.checkIns[0].due == .monday(plus: .days(7)))
        #expect(complaint.checkIns[1].due == .monday(plus: .days(17)))
    }

    @Test(arguments: [(Duration.hours(24), true), (.hours(24) + .milliseconds(1), false)])
    func `a contact from the day before on is the check-in`(before: Duration, isOne: Bool) throws {
        var complaint = try Case.delivered()
        let at = Instant.afterDelivery(3).subtracting(before)

        try complaint.touch(.voicemailLeft, at: at)

        #expect(complaint.checkIns.map(\.isRunning) == [!isOne, true])
        #expect(complaint.happened().contains(.checkedIn) == isOne)
    }

    @Test(arguments: Touch.Kind.allCases)
    func `whoever was in touch has checked in, whoever called first`(kind: Touch.Kind) throws {
        var complaint = try Case.delivered()

        try complaint.touch(kind, at: .afterDelivery(3))

        #expect(complaint.checkIns[0].isRunning == (kind == .callUnanswered))
    }

    @Test func `a late contact is both check-ins, and the breach of the first stays`() throws {
        var complaint = try Case.delivered()
        complaint.notice(now: .afterDelivery(4))

        try complaint.touch(at: .afterDelivery(13))

        #expect(complaint.checkIns.map(\.isRunning) == [false, false])
        #expect(complaint.checkIns.map(\.isBreached) == [true, false])
    }

    @Test func `it warns, and runs out at its day`() throws {
        var complaint = try Case.delivered()

        complaint.notice(now: .afterDelivery(2))
        complaint.notice(now: .afterDelivery(3).adding(.milliseconds(1)))

        let told = complaint.takeNews().filter { $0.became == "check_in" }
        #expect(told.map(\.kind) == [.warned, .breached])
        #expect(told.last?.at == .afterDelivery(3))
        #expect(told.last?.subject == "day-3")
    }

    @Test func `a delivery put down late leaves out what is over`() throws {
        let complaint = try Case.delivered(now: .afterDelivery(5))

        #expect(complaint.checkIns.map(\.subject) == ["day-14"])
    }

    @Test func `they end with the round, and the next delivery has its own`() throws {
        var complaint = try Case.delivered()
        complaint.hear(.given(2, at: Case.ripe), now: Case.ripe)
        #expect(complaint.checkIns.map(\.isRunning) == [false, false])
        let next = Case.ripe.adding(.hours(1))

        try complaint.diagnose(now: next)
        try complaint.choose(now: next)
        try complaint.deliver(at: next)
        complaint.reckon(by: .always)

        #expect(complaint.checkIns.map(\.generation) == [1, 2, 3, 4])
        #expect(complaint.checkIns.map(\.isRunning) == [false, false, true, true])
    }

    @Test func `a mail that came back was no check-in`() throws {
        var complaint = try Case.delivered()
        var mail = Touch(.mailSent, at: .afterDelivery(3), by: Member.olga.id)
        try complaint.record(mail, as: "mail", now: mail.madeAt)
        let call = Touch(.callAnswered, at: .monday(plus: .hours(1)), by: Member.olga.id)

        try complaint.takeBack(
            &mail, as: "mail", bouncedAt: .afterDelivery(4), beside: [call], handOvers: [], by: nil,
            now: .afterDelivery(4))

        #expect(complaint.checkIns[0].isRunning)
        #expect(complaint.checkIns[0].isBreached)
        #expect(complaint.contactedAt == call.madeAt)
    }

    @Test func `another calendar dates them anew, and keeps the day`() throws {
        var complaint = try Case.delivered()
        let hours = Timing(.strict, by: .officeHours(in: .utc))

        complaint.reckonAnew(by: hours, because: .calendar, now: Case.delivery)

        #expect(complaint.checkIns[0].limit == .days(3))
        // Delivered at 13:00 on a Monday: within the hours of Thursday.
        #expect(complaint.checkIns[0].due == .afterDelivery(3))
    }
}

extension Instant {
    fileprivate static func afterDelivery(_ days: Int) -> Instant { Case.delivery.adding(.days(days)) }
}

extension Timing {
    fileprivate static let always = Timing(.strict, by: .always(in: .utc))
}

extension Case {
    fileprivate var checkIns: [Clock] { clocks.filter { $0.kind == .checkIn } }

    fileprivate static func delivered(
        at deliveredAt: Instant = delivery, by timing: Timing = .always, now: Instant? = nil
    ) throws -> Case {
        var delivered = try brought(to: .remedyChosen)
        try delivered.deliver(at: deliveredAt, now: now)
        delivered.reckon(by: timing)
        _ = delivered.takeNews()
        return delivered
    }
}
