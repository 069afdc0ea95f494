/// A month of the calendar, whatever the zone: 2026-03.
package struct LocalMonth: Hashable, Comparable, Sendable {
    /// January 1970 is 0.
    package let monthsSince1970: Int

    package init(monthsSince1970: Int) {
        self.monthsSince1970 = monthsSince1970
    }

    /// A month beyond 12 runs on into the following year.
    package init(year: Int, month: Int) {
        monthsSince1970 = (year - 1970) * 12 + month - 1
    }

    package init(_ day: LocalDay) {
        let (year, month, _) = day.civil
        self.init(year: year, month: month)
    }

    /// As it is written: 2026-03.
    package init?(_ text: String) {
        guard text.utf8.count == 7, let day = LocalDay(text + "-01") else { return nil }
        self.init(day)
    }

    package var year: Int { 1970 + LocalDay.quotient(monthsSince1970, 12) }
    /// 1 is January.
    package var month: Int { LocalDay.remainder(monthsSince1970, 12) + 1 }

    package var firstDay: LocalDay {
        LocalDay(daysSince1970: LocalDay.number(year: year, month: month, day: 1))
    }
    package var dayCount: Int { Self.days(ofMonth: month, year: year) }

    package var next: LocalMonth { adding(months: 1) }

    package func adding(months: Int) -> LocalMonth {
        LocalMonth(monthsSince1970: monthsSince1970 + months)
    }

    /// The month's first instant in the zone; `next.start(in:)` is the first that no longer belongs to it.
    package func start(in zone: Zone) -> Instant { zone.startOfDay(firstDay) }

    package static func < (left: LocalMonth, right: LocalMonth) -> Bool {
        left.monthsSince1970 < right.monthsSince1970
    }
}

extension LocalMonth: CustomStringConvertible {
    package var description: String { "\(Self.padded(year, 4))-\(Self.padded(month, 2))" }

    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number.magnitude)
        let zeros = String(repeating: "0", count: max(0, width - digits.count))
        return (number < 0 ? "-" : "") + zeros + digits
    }
}

extension LocalMonth {
    static func days(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }
}
