package import Recovery

/// What those who run the programme did since a day, by kind and day.
package struct ProgrammeEvents: Query {
    package struct Entry: Sendable {
        package let kind: String
        package let day: LocalDay
        package let subjectDay: LocalDay
    }

    package let organization: Organization.Key
    package let condition: SQL

    package init(of organization: Organization.Key, since day: LocalDay) {
        self.organization = organization
        condition = "local_day >= \(day.daysSince1970)"
    }

    /// Of one kind on one day.
    package init(of organization: Organization.Key, _ kind: String, on day: LocalDay) {
        self.organization = organization
        condition = "kind = \(kind) AND local_day = \(day.daysSince1970)"
    }

    package var sql: SQL {
        """
        SELECT kind, local_day, subject_day FROM programme_events
        WHERE organization_id = \(organization) AND \(condition) ORDER BY kind, local_day, subject_day
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            kind: try row.text(0), day: LocalDay(daysSince1970: try row.int(1)),
            subjectDay: LocalDay(daysSince1970: try row.int(2)))
    }
}
