import Recovery
import TestSupport
import Testing

@Suite struct FollowUpTests {
    @Test func `the usual days could have been set by hand, and leave the figures as they are`() throws {
        let usual = FollowUp.usual

        #expect(try FollowUp.of([3, 14], 45, 52) == usual)
        #expect(usual.answerDays == 60)
        #expect(!usual.movesTheWindow)
    }

    @Test(arguments: [
        ([3, 14], 20, 52, FollowUp.FollowUpRefusal.asksOutOfRange(.afterDelivery)),
        ([3, 14], 45, 91, .asksOutOfRange(.afterOpening)), ([3, 14], 53, 52, .afterDeliveryNeverFirst),
        ([14, 14], 45, 52, .checkInsNotRising), ([14, 3], 45, 52, .checkInsNotRising),
        ([0, 3], 45, 52, .checkInsNotRising), ([3, 45], 45, 52, .checkInAfterAsking),
    ])
    func `days that cannot work are refused`(
        checkIns: [Int], afterDelivery: Int, afterOpening: Int, refusal: FollowUp.FollowUpRefusal
    ) {
        #expect(throws: refusal) { try FollowUp.of(checkIns, afterDelivery, afterOpening) }
    }

    /// Usually on day 52, and the figures wait until day 60.
    @Test(arguments: [(52, 60), (60, 60), (61, 69), (90, 98)])
    func `beyond day 60 the window of the figures moves along by as many days`(asked: Int, window: Int) throws
    {
        let followUp = try FollowUp.of([3, 14], 45, asked)

        #expect(followUp.answerDays == window)
        #expect(followUp.movesTheWindow == (window != 60))
    }

    @Test(arguments: [(0, 45), (7, 52), (20, 52), (31, 52), (32, 53), (60, 81)])
    func `the customer is asked at the earlier of both, and never within 21 days of the delivery`(
        delivered: Int, asked: Int
    ) throws {
        let complaint = try Case.delivered(onDay: delivered, .usual)

        #expect(complaint.nextAsking == .monday(plus: .days(asked)))
    }

    @Test func `other days date what is open anew, and the case says so`() throws {
        var complaint = try Case.delivered(onDay: 0, .usual)
        _ = complaint.takeNews()

        complaint.reckonAnew(
            by: try .by(.of([5, 20], 60, 70)), because: .followUp, now: .monday(plus: .hours(6)))

        let news = complaint.takeNews()
        #expect(news.map(\.kind) == [.clockChanged, .clockChanged, .clockChanged, .reckonedAnew])
        #expect(news.map(\.subject) == ["check_in", "check_in", "verification", nil])
        #expect(complaint.clocks.filter { $0.kind == .checkIn }.map(\.subject) == ["day-5", "day-20"])
        #expect(
            complaint.clocks.filter { $0.kind == .checkIn }.map(\.due) == [
                .monday(plus: .days(5)), .monday(plus: .days(20)),
            ])
        #expect(complaint.nextAsking == .monday(plus: .days(60)))
    }

    @Test func `what would lie in the past stays as it was, or is due now`() throws {
        var complaint = try Case.delivered(onDay: 0, .usual)
        let now = Instant.monday(plus: .days(30))

        complaint.reckonAnew(by: try .by(.of([1, 2], 21, 21)), because: .followUp, now: now)

        #expect(complaint.clocks.filter { $0.kind == .checkIn }.map(\.subject) == ["day-3", "day-14"])
        #expect(complaint.nextAsking == now)
    }

    @Test func `the same days change nothing`() throws {
        var complaint = try Case.delivered(onDay: 0, .usual)
        _ = complaint.takeNews()

        complaint.reckonAnew(by: try .by(.usual), because: .followUp, now: .monday(plus: .hours(1)))

        #expect(complaint.happened().isEmpty)
    }

    @Test func `nobody is asked again once a score has decided`() throws {
        var complaint = try Case.delivered(onDay: 0, .usual)

        complaint.hear(.given(3, at: .monday(plus: .days(14))), now: .monday(plus: .days(14)))

        #expect(complaint.asksAgainAt == nil)
    }
}

extension FollowUp {
    fileprivate static func of(
        _ checkIns: [Int], _ afterDelivery: Int, _ afterOpening: Int
    ) throws(FollowUpRefusal) -> FollowUp {
        try FollowUp(
            checkInDays: checkIns, asksAfterDeliveryDays: afterDelivery, asksAfterOpeningDays: afterOpening)
    }
}

extension Timing {
    fileprivate static func by(_ followUp: FollowUp) throws -> Timing {
        Timing(.strict, followUp, by: .always(in: .utc))
    }
}

extension Case {
    fileprivate static func delivered(onDay day: Int, _ followUp: FollowUp) throws -> Case {
        var complaint = try Case.brought(to: .remedyChosen)
        try complaint.deliver(at: .monday(plus: .days(day)), now: .monday(plus: .days(day) + .hours(5)))
        complaint.reckon(by: try .by(followUp))
        return complaint
    }

    fileprivate var nextAsking: Instant? { runningClocks.first { $0.kind == .verification }?.due }
}
