package import Recovery

/// Organizations in which somebody was asked for something that waits.
package struct OrganizationsWithTasks: Query {
    package init() {}

    package var sql: SQL {
        """
        SELECT o.id FROM organizations o WHERE EXISTS (SELECT 1 FROM tasks t
            WHERE t.organization_id = o.id AND t.helper_id IS NOT NULL AND t.settled_ms IS NULL)
        """
    }

    package func answer(_ row: Row) throws -> Organization.Key { Organization.Key(try row.integer(0)) }
}
