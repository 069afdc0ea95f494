package import Recovery

/// Jobs of all organizations that are due and that nobody holds, or whose holder fell silent; longest due first, for
/// a transaction that means to claim them.
package struct DueJobs: Query {
    package struct Entry: Sendable {
        package let id: String
        package let organization: Organization.Key
        package let name: String
        package let subject: String
        package let attempts: Int
        package let fence: Int
    }

    package let now: Instant
    package let limit: Int
    package let dialect: Dialect

    package init(now: Instant, limit: Int, _ dialect: Dialect) {
        self.now = now
        self.limit = limit
        self.dialect = dialect
    }

    package var sql: SQL {
        """
        SELECT id, organization_id, name, subject_id, attempts, fence FROM jobs
        WHERE dead_because IS NULL AND run_ms <= \(now) AND (leased_ms IS NULL OR leased_ms < \(now))
        ORDER BY run_ms, id LIMIT \(limit)\(dialect.forUpdateSkippingHeld)
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            id: try row.text(0), organization: Organization.Key(try row.integer(1)), name: try row.text(2),
            subject: try row.text(3), attempts: try row.int(4), fence: try row.int(5))
    }
}
