/// What calendar and clock on the wall show together; an instant only with a zone.
package struct LocalDateTime: Hashable, Comparable, Sendable {
    package let day: LocalDay
    /// Shown by the clock, not elapsed: 12:00 is 43,200,000 also on days of 23 h.
    package let millisecondOfDay: Int

    /// Milliseconds beyond a day run on into the following one, so that 24:00 is the next midnight.
    package init(day: LocalDay, millisecondOfDay: Int = 0) {
        let days = LocalDay.quotient(millisecondOfDay, Self.millisecondsPerDay)
        self.day = day.adding(days: days)
        self.millisecondOfDay = millisecondOfDay - days * Self.millisecondsPerDay
    }

    package init(day: LocalDay, hour: Int, minute: Int, second: Int = 0) {
        self.init(day: day, millisecondOfDay: ((hour * 60 + minute) * 60 + second) * 1_000)
    }

    package var hour: Int { millisecondOfDay / 3_600_000 }
    package var minute: Int { millisecondOfDay / 60_000 % 60 }
    package var second: Int { millisecondOfDay / 1_000 % 60 }

    package static func < (left: LocalDateTime, right: LocalDateTime) -> Bool {
        (left.day, left.millisecondOfDay) < (right.day, right.millisecondOfDay)
    }

    static let millisecondsPerDay = 86_400_000
}

extension LocalDateTime {
    /// What the instant would be if the wall clock ran on UTC.
    var millisecondsAsUTC: Int64 {
        Int64(day.daysSince1970) * Int64(Self.millisecondsPerDay) + Int64(millisecondOfDay)
    }

    init(millisecondsAsUTC: Int64) {
        let days = LocalDay.quotient(Int(millisecondsAsUTC), Self.millisecondsPerDay)
        day = LocalDay(daysSince1970: days)
        millisecondOfDay = Int(millisecondsAsUTC) - days * Self.millisecondsPerDay
    }
}

extension LocalDateTime: CustomStringConvertible {
    /// To the second, as in ISO 8601: 2026-03-29T03:30:00.
    package var description: String {
        let clock = [hour, minute, second].map { LocalMonth.padded($0, 2) }.joined(separator: ":")
        return "\(day)T\(clock)"
    }
}
