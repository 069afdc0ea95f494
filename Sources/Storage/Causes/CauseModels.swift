package import Recovery

/// What an organization's models of causes learned from, the newest first.
package struct CauseModels: Query {
    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package var sql: SQL {
        """
        SELECT number, learned_ms, confirmed, until_ms, held_back, hits, hits_before, is_used FROM cause_models
        WHERE organization_id = \(organization) ORDER BY number DESC
        """
    }

    package struct Entry: Hashable, Sendable {
        package let number: Int
        package let learnedAt: Instant
        package let confirmed: Int
        package let until: Instant
        package let heldBack: Int
        package let hits: Int
        package let hitsBefore: Int
        package let isUsed: Bool

        package init(
            number: Int, learnedAt: Instant, confirmed: Int, until: Instant,
            trial: (heldBack: Int, hits: Int, hitsBefore: Int), isUsed: Bool
        ) {
            self.number = number
            self.learnedAt = learnedAt
            self.confirmed = confirmed
            self.until = until
            (heldBack, hits, hitsBefore) = trial
            self.isUsed = isUsed
        }
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            number: try row.int(0), learnedAt: try row.instant(1), confirmed: try row.int(2),
            until: try row.instant(3), trial: (try row.int(4), try row.int(5), try row.int(6)),
            isUsed: try row.bool(7))
    }
}

extension WriteConnection {
    /// Whether it was kept: another server may have learned meanwhile.
    package func insert(_ entry: CauseModels.Entry, of organization: Organization.Key) throws -> Bool {
        try run(
            """
            INSERT INTO cause_models (organization_id, number, learned_ms, confirmed, until_ms, held_back, hits,
                hits_before, is_used)
            VALUES (\(organization), \(entry.number), \(entry.learnedAt), \(entry.confirmed), \(entry.until),
                \(entry.heldBack), \(entry.hits), \(entry.hitsBefore), \(entry.isUsed))
            ON CONFLICT (organization_id, number) DO NOTHING
            """) > 0
    }
}
