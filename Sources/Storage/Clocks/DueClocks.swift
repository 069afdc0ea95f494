package import Recovery

/// Cases of all organizations with a clock of which something is to be noticed before `now`, the longest waiting first; a
/// case stands there once for each of its clocks.
package struct DueClocks: Query {
    package let now: Instant
    package let limit: Int

    package init(now: Instant, limit: Int) {
        self.now = now
        self.limit = limit
    }

    package var sql: SQL {
        """
        SELECT organization_id, case_id FROM clocks WHERE notice_ms < \(now) ORDER BY notice_ms LIMIT \(limit)
        """
    }

    package func answer(_ row: Row) throws -> (organization: Organization.Key, id: ID<Case>) {
        (Organization.Key(try row.integer(0)), try row.id(1))
    }
}
