package import Recovery
import Storage

/// Puts down that the page of a month was made today; making it again the same day adds nothing.
package struct RecordMonthReport: Sendable {
    package let organization: Organization
    package let month: LocalMonth

    package init(of organization: Organization, _ month: LocalMonth) {
        self.organization = organization
        self.month = month
    }

    package func run(at workplace: Workplace) async throws {
        let now = workplace.now
        let today = try workplace.world.zones.zone(named: organization.zone).day(of: now)
        _ = try await workplace.writer.write { connection in
            try connection.run(
                """
                INSERT INTO programme_events (organization_id, kind, local_day, subject_day, at_ms)
                VALUES (\(self.organization.key), 'month_reported', \(today.daysSince1970),
                    \(self.month.firstDay.daysSince1970), \(now))
                ON CONFLICT DO NOTHING
                """)
        }
    }
}
