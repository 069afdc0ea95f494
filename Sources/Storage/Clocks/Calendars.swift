package import Recovery

/// Calendars of an organization, the usual one first.
package struct Calendars: Query {
    package struct Entry: Hashable, Sendable {
        package let id: ID<WorkCalendar>
        package let name: String
        package let zone: String
        package let week: [[WorkCalendar.Opening]]
        package let isUsual: Bool
    }

    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package var sql: SQL {
        """
        SELECT id, name, zone, week, is_usual FROM calendars WHERE organization_id = \(organization)
        ORDER BY is_usual DESC, name, id
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            id: try row.id(0), name: try row.text(1), zone: try row.text(2),
            week: try OpeningText.week(row.text(3)), isUsual: try row.bool(4))
    }
}

/// Days of an organization's calendars that are unlike their weekday, in their order.
package struct CalendarDays: Query {
    package struct Entry: Hashable, Sendable {
        package let calendar: ID<WorkCalendar>
        package let day: LocalDay
        package let name: String
        package let openings: [WorkCalendar.Opening]
        /// One that is not is kept, and does not count.
        package let isObserved: Bool
    }

    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package var sql: SQL {
        """
        SELECT calendar_id, day, name, openings, is_observed FROM calendar_days
        WHERE organization_id = \(organization) ORDER BY calendar_id, day
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            calendar: try row.id(0), day: LocalDay(daysSince1970: try row.int(1)), name: try row.text(2),
            openings: try OpeningText.day(row.text(3)), isObserved: try row.bool(4))
    }
}

/// Who works by a calendar of their own.
package struct CalendarsOfMembers: Query {
    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package var sql: SQL {
        """
        SELECT id, calendar_id FROM members WHERE organization_id = \(organization) AND calendar_id IS NOT NULL
        ORDER BY id
        """
    }

    package func answer(_ row: Row) throws -> (member: ID<Member>, calendar: ID<WorkCalendar>) {
        (try row.id(0), try row.id(1))
    }
}

/// How openings are kept: "540-720,780-1020" in minutes since midnight, the days of a week apart by ';'.
package enum OpeningText {
    package static func text(ofDay openings: [WorkCalendar.Opening]) -> String {
        openings.map { "\($0.from)-\($0.to)" }.joined(separator: ",")
    }

    package static func text(ofWeek week: [[WorkCalendar.Opening]]) -> String {
        week.map(text(ofDay:)).joined(separator: ";")
    }

    static func week(_ text: String) throws -> [[WorkCalendar.Opening]] {
        try text.split(separator: ";", omittingEmptySubsequences: false).map { try day(String($0)) }
    }

    static func day(_ text: String) throws -> [WorkCalendar.Opening] {
        try text.split(separator: ",").map { opening in
            let ends = opening.split(separator: "-").compactMap { Int($0) }
            guard ends.count == 2 else {
                throw StorageFault(.unreadable, while: "reading a calendar", "openings \(text)")
            }
            return WorkCalendar.Opening(from: ends[0], to: ends[1])
        }
    }
}
