package import Recovery

/// Organizations in which a case waits for an owner.
package struct OrganizationsWithParked: Query {
    package init() {}

    package var sql: SQL {
        """
        SELECT o.id FROM organizations o WHERE (SELECT c.id FROM cases c
            WHERE c.organization_id = o.id AND c.ended_ms IS NULL AND c.is_parked = 1
            ORDER BY c.next_due_ms, c.id LIMIT 1) IS NOT NULL
        """
    }

    package func answer(_ row: Row) throws -> Organization.Key { Organization.Key(try row.integer(0)) }
}
