/// When somebody works: by the clock on the wall of a zone, with days that are unlike others of their weekday.
package struct WorkCalendar: Hashable, Sendable {
    package let zone: Zone
    /// Monday first.
    package let week: [[Opening]]
    /// Holidays, which have no opening, and days with openings of their own.
    package let days: [LocalDay: [Opening]]

    /// A part of a day, in minutes since midnight by the clock on the wall; 1,440 is the day's end.
    package struct Opening: Hashable, Sendable {
        package let from: Int
        package let to: Int

        package init(from: Int, to: Int) {
            self.from = from
            self.to = to
        }
    }

    /// - Throws: where the openings of a day are none, or no weekday has any: nothing would ever fall due.
    package init(
        in zone: Zone, week: [[Opening]], days: [LocalDay: [Opening]] = [:]
    ) throws(CalendarRefusal) {
        guard week.count == 7 else { throw .notAWeek }
        for (index, openings) in week.enumerated() where !Self.areInOrder(openings) {
            throw .openings(weekday: index + 1)
        }
        for (day, openings) in days where !Self.areInOrder(openings) { throw .openingsOfDay(day) }
        guard week.contains(where: { !$0.isEmpty }) else { throw .neverOpen }
        self.zone = zone
        self.week = week
        self.days = days
    }

    package enum CalendarRefusal: Refusal, Hashable {
        case notAWeek
        /// One begins before another ends, or ends before it begins; 1 is Monday.
        case openings(weekday: Int)
        case openingsOfDay(LocalDay)
        case neverOpen

        package var rule: String {
            switch self {
            case .notAWeek: "calendar_week"
            case .openings, .openingsOfDay: "calendar_openings"
            case .neverOpen: "calendar_never_open"
            }
        }
    }

    private static func areInOrder(_ openings: [Opening]) -> Bool {
        openings.allSatisfy { 0 <= $0.from && $0.from < $0.to && $0.to <= 1_440 }
            && zip(openings, openings.dropFirst()).allSatisfy { $0.to <= $1.from }
    }

    /// - Throws: where the openings of a special day overlap, or are none.
    package static func check(_ openings: [Opening], of day: LocalDay) throws(CalendarRefusal) {
        guard areInOrder(openings) else { throw .openingsOfDay(day) }
    }

    package func openings(on day: LocalDay) -> [Opening] { days[day] ?? week[day.weekday - 1] }

    /// Open without a break, every day.
    package static func always(in zone: Zone) -> WorkCalendar {
        WorkCalendar(checked: zone, Array(repeating: [Opening(from: 0, to: 1_440)], count: 7), [:])
    }

    init(checked zone: Zone, _ week: [[Opening]], _ days: [LocalDay: [Opening]]) {
        self.zone = zone
        self.week = week
        self.days = days
    }
}
