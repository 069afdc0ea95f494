package import Recovery

/// When the latest of what happened to a case is dated; no row where there is no such case.
package struct LatestEvent: Query {
    package let organization: Organization.Key
    package let id: ID<Case>

    package init(of organization: Organization.Key, _ id: ID<Case>) {
        self.organization = organization
        self.id = id
    }

    package var sql: SQL {
        """
        SELECT MAX(at_ms) FROM events WHERE organization_id = \(organization) AND case_id = \(id) HAVING COUNT(*) > 0
        """
    }

    package func answer(_ row: Row) throws -> Instant { try row.instant(0) }
}
