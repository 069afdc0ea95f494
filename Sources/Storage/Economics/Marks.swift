package import Recovery

/// Releases, policies and playbooks that were put down, the latest first.
package struct Marks: Query {
    package struct Entry: Hashable, Sendable {
        package let id: String
        package let mark: Mark
    }

    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package var sql: SQL {
        """
        SELECT id, kind, local_day, title FROM marks
        WHERE organization_id = \(organization) ORDER BY local_day DESC, id DESC
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            id: try row.text(0),
            mark: try Mark(try row.code(1), on: LocalDay(daysSince1970: try row.int(2)), try row.text(3)))
    }
}
