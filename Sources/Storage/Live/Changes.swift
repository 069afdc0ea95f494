package import Recovery

/// What changed lately, in all organizations, for whoever has it open.
package struct Changes: Query {
    package struct Entry: Hashable, Sendable {
        package let organization: Organization.Key
        package let id: ID<Case>
        package let version: Int
    }

    package let since: Instant

    package init(since: Instant) {
        self.since = since
    }

    package var sql: SQL {
        "SELECT organization_id, case_id, version FROM changes WHERE at_ms >= \(since) ORDER BY at_ms DESC LIMIT 500"
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            organization: Organization.Key(try row.integer(0)), id: try row.id(1), version: try row.int(2))
    }
}

extension WriteConnection {
    /// Tells open pages that cases have changed; a hint told twice is told once.
    package func tell(
        _ changes: [(id: ID<Case>, version: Int)], of organization: Organization.Key, now: Instant
    ) throws {
        guard !changes.isEmpty else { return }
        try run(
            """
            INSERT INTO changes (organization_id, case_id, version, at_ms) VALUES ($1, $2, $3, $4)
            ON CONFLICT (organization_id, case_id, version) DO NOTHING
            """,
            forEach: changes.map {
                [organization.sqlValue, $0.id.sqlValue, $0.version.sqlValue, now.sqlValue]
            })
    }
}
