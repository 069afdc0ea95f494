package import Recovery

/// Merges of customers that `condition` names, with who made them.
package struct Merges: Query {
    package struct Entry: Hashable, Sendable {
        package let id: String
        package let survivor: ID<Customer>
        package let merged: ID<Customer>
        package let memberName: String
        package let at: Instant
        package let undoneAt: Instant?
        /// What the one is called that is no customer of their own any more.
        package let mergedName: String
    }

    package let organization: Organization.Key
    package let condition: SQL

    package init(of organization: Organization.Key, ids: [String]) {
        self.organization = organization
        condition = "g.id IN \(list: ids)"
    }

    /// Those that still hold, the latest first.
    package init(of organization: Organization.Key, into survivor: ID<Customer>) {
        self.organization = organization
        condition = "g.survivor_id = \(survivor) AND g.undone_ms IS NULL"
    }

    package var sql: SQL {
        """
        SELECT g.id, g.survivor_id, g.merged_id, m.name, g.at_ms, g.undone_ms, COALESCE(u.name, u.email, u.key)
        FROM merges g
        JOIN members m ON m.organization_id = g.organization_id AND m.id = g.member_id
        JOIN customers u ON u.organization_id = g.organization_id AND u.id = g.merged_id
        WHERE g.organization_id = \(organization) AND \(condition) ORDER BY g.at_ms DESC, g.id DESC LIMIT 50
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            id: try row.text(0), survivor: try row.id(1), merged: try row.id(2), memberName: try row.text(3),
            at: try row.instant(4), undoneAt: try row.optionalInstant(5), mergedName: try row.text(6))
    }
}
