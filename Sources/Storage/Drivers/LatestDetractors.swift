package import Recovery

/// The latest detractor signals, the newest first, each with the driver that is proposed for it; since an instant or of one
/// session where told so. Tests are none of them.
package struct LatestDetractors: Query {
    package struct Entry: Hashable, Sendable {
        package let proposed: ScoredSignal
        package let occurredAt: Instant
    }

    package let organization: Organization.Key
    package let condition: SQL
    package let limit: Int

    package init(of organization: Organization.Key, after instant: Instant? = nil, limit: Int) {
        self.organization = organization
        condition = instant.map { "s.occurred_ms > \($0)" } ?? "1 = 1"
        self.limit = limit
    }

    package init(of organization: Organization.Key, in session: ID<DriverSession>) {
        self.organization = organization
        condition = """
            s.id IN (SELECT d.signal_id FROM driver_signals d
                WHERE d.organization_id = \(organization) AND d.session_id = \(session))
            """
        limit = DriverSession.most
    }

    package var sql: SQL {
        """
        SELECT s.id, s.touchpoint, s.stage, s.local_day, s.occurred_ms, c.cause, r.cause, a.since_day
        FROM signals s
        LEFT JOIN cases c ON c.organization_id = s.organization_id AND c.id = s.case_id
        LEFT JOIN readings r ON r.organization_id = s.organization_id AND r.signal_id = s.id
        LEFT JOIN accounts a ON a.organization_id = s.organization_id AND a.id = s.account_id
        WHERE s.organization_id = \(organization) AND s.band = 'detractor' AND s.is_test = 0 AND \(condition)
        ORDER BY s.occurred_ms DESC, s.id DESC LIMIT \(limit)
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        let since = try row.optionalInt(7).map(LocalDay.init(daysSince1970:))
        let day = LocalDay(daysSince1970: try row.int(3))
        return Entry(
            proposed: ScoredSignal(
                proposed: try row.id(0), touchpoint: try row.optionalText(1),
                found: try row.optionalCode(5), suggested: try row.optionalCode(6),
                age: RelationAge(stage: try row.optionalText(2), since: since, on: day)),
            occurredAt: try row.instant(4))
    }
}
