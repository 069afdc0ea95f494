package import Connections
package import Recovery
import Storage

/// Adds days to a calendar that are unlike their weekday, says which of them count, or takes one away; open cases are dated
/// anew.
package struct ChangeCalendarDays: Sendable {
    package let organization: Organization.Key
    package let actor: ID<Member>
    package let calendar: ID<WorkCalendar>
    package let change: Change

    package enum Change: Sendable {
        /// No opening: a holiday.
        case set(LocalDay, name: String, openings: [WorkCalendar.Opening])
        /// Holidays of a file; days that the calendar knows stay as they are.
        case take(HolidayFile)
        /// Those of the shown days that count; the others do not.
        case observe(Set<LocalDay>, of: Set<LocalDay>)
        case remove(LocalDay)
    }

    package init(
        of organization: Organization.Key, by actor: ID<Member>, in calendar: ID<WorkCalendar>,
        _ change: Change
    ) {
        self.organization = organization
        self.actor = actor
        self.calendar = calendar
        self.change = change
    }

    /// How many days were changed.
    /// - Throws: `WorkCalendar.CalendarRefusal`, or `Missing`.
    package func run(at workplace: Workplace) async throws -> Int {
        let world = workplace.world
        if case .set(let day, _, let openings) = change { try WorkCalendar.check(openings, of: day) }
        return try await workplace.writer.write { connection in
            _ = try connection.actor(self.actor, of: self.organization, needing: .administer)
            let all = try connection.all(Calendars(of: self.organization))
            guard all.contains(where: { $0.id == self.calendar }) else { throw Missing("calendar") }
            let changed = try self.apply(connection)
            if changed > 0 { try connection.reckonAnew(self.organization, because: .calendar, world) }
            return changed
        }
    }

    private func apply(_ connection: any WriteConnection) throws -> Int {
        switch change {
        case .set(let day, let name, let openings):
            return try connection.run(
                """
                INSERT INTO calendar_days (organization_id, calendar_id, day, name, openings, is_observed)
                VALUES (\(organization), \(calendar), \(day.daysSince1970), \(String(name.prefix(100))),
                    \(OpeningText.text(ofDay: openings)), 1)
                ON CONFLICT (organization_id, calendar_id, day) DO UPDATE
                SET name = excluded.name, openings = excluded.openings, is_observed = 1
                """)
        case .take(let file):
            return try connection.run(
                """
                INSERT INTO calendar_days (organization_id, calendar_id, day, name, openings, is_observed)
                VALUES ($1, $2, $3, $4, '', 1) ON CONFLICT (organization_id, calendar_id, day) DO NOTHING
                """,
                forEach: file.holidays.map {
                    [
                        organization.sqlValue, calendar.sqlValue, $0.day.daysSince1970.sqlValue,
                        .text($0.name),
                    ]
                })
        case .observe(let observed, let shown):
            let days = shown.map { ($0.daysSince1970, observed.contains($0)) }.sorted { $0.0 < $1.0 }
            return try connection.run(
                """
                UPDATE calendar_days SET is_observed = $4
                WHERE organization_id = $1 AND calendar_id = $2 AND day = $3 AND is_observed <> $4
                """,
                forEach: days.map {
                    [organization.sqlValue, calendar.sqlValue, $0.sqlValue, $1.sqlValue]
                })
        case .remove(let day):
            return try connection.run(
                """
                DELETE FROM calendar_days WHERE organization_id = \(organization) AND calendar_id = \(calendar)
                    AND day = \(day.daysSince1970)
                """)
        }
    }
}
