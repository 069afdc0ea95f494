import Recovery
import TestSupport
import Testing

@Suite struct TimingTests {
    /// 2026-11-27, a Friday.
    static let friday = LocalDay(daysSince1970: 20_784)
    static let timing = Timing(.strict, by: .officeHours(in: .utc))

    static func at(_ day: Int, _ hour: Int, _ minute: Int = 0) -> Instant {
        Zone.utc.instant(of: LocalDateTime(day: friday.adding(days: day), hour: hour, minute: minute))
    }

    @Test func `a first touch runs in working time`() {
        #expect(Self.timing.due(of: .firstTouch, after: .hours(4), from: Self.at(0, 15)) == Self.at(3, 11))
        #expect(Self.timing.due(of: .firstTouch, after: .hours(4), from: Self.at(0, 13)) == Self.at(0, 17))
        #expect(Self.timing.due(of: .firstTouch, after: .hours(4), from: Self.at(1, 13)) == Self.at(3, 13))
    }

    @Test func `clocks of 24 h and more are elapsed time and fall due at the next opening`() {
        #expect(Self.timing.due(of: .plan, after: .hours(24), from: Self.at(0, 15)) == Self.at(3, 9))
        #expect(Self.timing.due(of: .plan, after: .hours(24), from: Self.at(-1, 15)) == Self.at(0, 15))
        #expect(Self.timing.due(of: .remedy, after: .days(7), from: Self.at(0, 18)) == Self.at(10, 9))
        #expect(Self.timing.due(of: .firstTouch, after: .hours(24), from: Self.at(-1, 8)) == Self.at(0, 9))
    }

    @Test func `by the clock on the wall a first touch asks for no calendar`() throws {
        let policy = try ClockPolicy(ClockPolicy.strict.limits, countsWorkingTime: false)
        let wall = Timing(policy, by: .officeHours(in: .utc))

        #expect(wall.due(of: .firstTouch, after: .hours(4), from: Self.at(0, 15)) == Self.at(0, 19))
        #expect(wall.due(of: .plan, after: .hours(24), from: Self.at(0, 15)) == Self.at(3, 9))
    }

    @Test func `a wait puts an elapsed clock off by as long as it took`() {
        let wait = Pause(from: Self.at(-4, 12), to: Self.at(-3, 15))
        let later = Pause(from: Self.at(0, 16), to: Self.at(0, 17))

        // Thursday noon, and 27 hours.
        #expect(
            Self.timing.due(of: .plan, after: .days(2), from: Self.at(-4, 9), leavingOut: [wait])
                == Self.at(-1, 12))
        // What lies after its end, or before its start, puts nothing off.
        #expect(
            Self.timing.due(of: .plan, after: .days(2), from: Self.at(-4, 9), leavingOut: [wait, later])
                == Self.at(-1, 12))
        #expect(
            Self.timing.due(of: .plan, after: .hours(24), from: Self.at(-3, 15), leavingOut: [wait])
                == Self.at(-2, 15))
    }

    @Test func `half and four fifths of the time that it gives, open time where it runs in that`() {
        var opened = Case.opened(receivedAt: Self.at(0, 15), now: Self.at(0, 15), timedBy: Self.timing)
        _ = opened.takeNews()

        #expect(opened.firstTouch.due == Self.at(3, 11))
        #expect(opened.firstTouch.warnings == [Self.at(0, 17), Self.at(3, 10, 12)])
    }
}
