import Recovery
import TestSupport
import Testing

@Suite struct WaitingTests {
    private static let timing = Timing(.strict, by: .always(in: .utc))

    private static func waiting(until end: Duration = .days(3)) throws -> Case {
        var complaint = Case.opened()
        try complaint.touch()
        try complaint.wait(until: .monday(plus: end))
        _ = complaint.takeNews()
        return complaint
    }

    @Test func `plan and remedy stand still while the customer is waited for`() throws {
        var complaint = try Self.waiting()

        #expect(complaint.clock(.plan).map(complaint.isPaused) == true)
        #expect(
            complaint.nextClock
                == NextClock(
                    kind: .clock(.waiting), start: .monday(plus: .hours(2)), due: .monday(plus: .days(3))))
        complaint.notice(now: .monday(plus: .days(2)))
        #expect(complaint.happened().isEmpty)
    }

    @Test func `their answer ends it, and as much is added to what stood still`() throws {
        var complaint = try Self.waiting()

        try complaint.touch(.customerReplied, at: .monday(plus: .hours(26)))
        #expect(complaint.wait == nil)
        complaint.reckon(by: Self.timing)

        #expect(complaint.clock(.plan)?.due == .monday(plus: .hours(48)))
        #expect(complaint.clock(.remedy)?.due == .monday(plus: .days(8)))
        #expect(complaint.happened().contains(.waitEnded))
    }

    @Test func `at its end it goes on by itself, from that instant on`() throws {
        var complaint = try Self.waiting()

        complaint.notice(now: .monday(plus: .days(20)))
        #expect(complaint.wait == nil)
        complaint.reckon(by: Self.timing)
        complaint.notice(now: .monday(plus: .days(20)))

        let breaches = complaint.takeNews().filter { $0.kind == .breached }
        // 24 h, 7 d, and the 70 h from Monday 2 h to Thursday.
        #expect(breaches.map(\.became) == ["plan", "remedy"])
        #expect(breaches.map(\.at) == [.hours(94), .hours(168 + 70)].map { .monday(plus: $0) })
    }

    @Test func `what is done while it stands still was done in time`() throws {
        var complaint = try Case.brought(to: .remedyChosen)
        try complaint.wait(until: .monday(plus: .days(13)), now: .monday(plus: .hours(3)))

        try complaint.deliver(at: .monday(plus: .days(10)))

        #expect(complaint.clock(.remedy)?.isBreached == false)
        #expect(complaint.clock(.plan)?.isBreached == false)
    }

    @Test func `promises, first touch and hard stop never stand still`() throws {
        var complaint = Case.opened()
        try complaint.touch()
        try complaint.tellPlan(due: .hours(5))
        try complaint.wait(until: .monday(plus: .days(3)))
        _ = complaint.takeNews()

        complaint.notice(now: .monday(plus: .days(1)))

        #expect(complaint.takeNews().filter { $0.kind == .breached }.map(\.became) == ["promise"])
    }

    @Test func `a wait needs a contact, a reason, an end that lies ahead, and something that stands still`()
        throws
    {
        typealias Refused = Case.WaitRefusal
        let now = Instant.monday(plus: .hours(2))
        var untouched = Case.opened()
        #expect(throws: Refused.notYetContacted) { try untouched.wait(until: .monday(plus: .days(1))) }
        var complaint = try Case.brought(to: .acknowledged)
        #expect(throws: Refused.noReason) { try complaint.wait(until: .monday(plus: .days(1)), because: " ") }
        #expect(throws: Refused.inThePast) { try complaint.wait(until: now) }
        #expect(throws: Refused.tooLong) { try complaint.wait(until: now.adding(.days(14) + .seconds(1))) }
        #expect(throws: Refused.doesNotWait) { try complaint.stopWaiting(by: Member.olga.id, now: now) }
        try complaint.wait(until: .monday(plus: .days(1)))
        #expect(throws: Refused.waitsAlready(until: .monday(plus: .days(1)))) {
            try complaint.wait(until: .monday(plus: .days(2)))
        }
        try complaint.stopWaiting(by: Member.olga.id, now: now)
        var explained = try Case.brought(to: .remedied)
        explained.reckon(by: Self.timing)
        try explained.explain(now: .monday(plus: .hours(6)))
        #expect(throws: Refused.nothingToPause) {
            try explained.wait(until: .monday(plus: .days(1)), now: .monday(plus: .hours(7)))
        }
        var over = try Case.brought(to: .noResponse)
        #expect(throws: Refused.alreadyEnded(at: .monday(plus: .hours(2)))) {
            try over.wait(until: .monday(plus: .days(1)))
        }
        #expect(throws: Refused.alreadyEnded(at: .monday(plus: .hours(2)))) {
            try over.stopWaiting(by: Member.olga.id, now: now)
        }
    }
}

extension Case {
    mutating func wait(
        until end: Instant, because reason: String = "Their photographs",
        now: Instant = .monday(plus: .hours(2))
    ) throws {
        try waitForCustomer(until: end, because: reason, by: Member.olga.id, now: now)
    }
}
