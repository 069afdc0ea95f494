/// A day of the calendar, whatever the zone; counted so that days of different months subtract.
package struct LocalDay: Hashable, Comparable, Sendable {
    /// 1970-01-01 is 0.
    package let daysSince1970: Int

    package init(daysSince1970: Int) {
        self.daysSince1970 = daysSince1970
    }

    /// Nil unless the day stands in the Gregorian calendar (2026-02-29 does not).
    package init?(year: Int, month: Int, day: Int) {
        guard 1...12 ~= month, day >= 1, day <= LocalMonth.days(ofMonth: month, year: year)
        else { return nil }
        daysSince1970 = Self.number(year: year, month: month, day: day)
    }

    package var year: Int { civil.year }
    /// 1 is January.
    package var month: Int { civil.month }
    /// 1 is the first of the month.
    package var day: Int { civil.day }

    /// 1 is Monday, 7 is Sunday, as in ISO 8601.
    package var weekday: Int { Self.remainder(daysSince1970 + 3, 7) + 1 }

    package var mondayOfWeek: LocalDay { adding(days: 1 - weekday) }

    package func adding(days: Int) -> LocalDay { LocalDay(daysSince1970: daysSince1970 + days) }

    /// The same day of a later month, or that month's last day where it is shorter.
    package func adding(months: Int) -> LocalDay {
        let (year, month, day) = civil
        let target = LocalMonth(monthsSince1970: (year - 1970) * 12 + month - 1 + months)
        return target.firstDay.adding(days: min(day, target.dayCount) - 1)
    }

    package static func < (left: LocalDay, right: LocalDay) -> Bool {
        left.daysSince1970 < right.daysSince1970
    }
}

extension LocalDay {
    /// Year, month and day together; each by itself costs the same.
    package var civil: (year: Int, month: Int, day: Int) {
        let shifted = daysSince1970 + Self.daysFromYear0ToEpoch
        let era = Self.quotient(shifted, Self.daysOfEra)
        let dayOfEra = shifted - era * Self.daysOfEra
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }

    /// Counts from 1 March of a year, so that the leap day comes last (H. Hinnant, "chrono-compatible low-level
    /// date algorithms").
    static func number(year: Int, month: Int, day: Int) -> Int {
        let marchYear = month <= 2 ? year - 1 : year
        let era = quotient(marchYear, 400)
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * daysOfEra + dayOfEra - daysFromYear0ToEpoch
    }

    private static let daysFromYear0ToEpoch = 719_468
    private static let daysOfEra = 146_097

    /// Rounds down, also below zero.
    static func quotient(_ number: Int, _ divisor: Int) -> Int {
        number >= 0 ? number / divisor : (number + 1) / divisor - 1
    }

    static func remainder(_ number: Int, _ divisor: Int) -> Int {
        number - quotient(number, divisor) * divisor
    }
}

extension LocalDay: CustomStringConvertible {
    /// As in ISO 8601: 2026-03-29.
    package var description: String {
        let (year, month, day) = civil
        return "\(LocalMonth(year: year, month: month))-\(LocalMonth.padded(day, 2))"
    }

    /// Nil unless it is written as 2026-03-29 and such a day exists.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2],
            parts.allSatisfy({ $0.utf8.allSatisfy { 48...57 ~= $0 } }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}

extension LocalDay: Codable {
    package init(from decoder: any Decoder) throws {
        daysSince1970 = try decoder.singleValueContainer().decode(Int.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(daysSince1970)
    }
}
