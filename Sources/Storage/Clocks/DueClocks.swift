package import Recovery

/// Clocks of all organizations that ran out before `now` and were not stamped, the longest overdue first.
package struct DueClocks: Query {
    package let now: Instant
    package let limit: Int

    package init(now: Instant, limit: Int) {
        self.now = now
        self.limit = limit
    }

    package var sql: SQL {
        """
        SELECT organization_id, case_id FROM clocks
        WHERE stopped_ms IS NULL AND breached_ms IS NULL AND due_ms < \(now)
        ORDER BY due_ms LIMIT \(limit)
        """
    }

    package func answer(_ row: Row) throws -> (organization: Organization.Key, id: ID<Case>) {
        (Organization.Key(try row.integer(0)), try row.id(1))
    }
}
