package import Recovery

/// The signals of a driver session that still count, the newest first: none that is a test or no detractor's by now.
package struct DriverSignals: Query {
    package struct Entry: Hashable, Sendable {
        package let signal: Signal
        package let scored: ScoredSignal
        package let customerName: String?
        package let account: ID<Account>?

        package init(
            _ signal: Signal, _ scored: ScoredSignal, customerName: String?, account: ID<Account>?
        ) {
            self.signal = signal
            self.scored = scored
            self.customerName = customerName
            self.account = account
        }
    }

    package let organization: Organization.Key
    package let session: ID<DriverSession>

    package init(of organization: Organization.Key, _ session: ID<DriverSession>) {
        self.organization = organization
        self.session = session
    }

    package var sql: SQL {
        """
        SELECT \(SignalColumns.list), d.cause, d.touchpoint, d.basis, d.impact, a.since_day, s.account_id,
            COALESCE(u.name, u.email, u.key)
        FROM driver_signals d
        JOIN signals s ON s.organization_id = d.organization_id AND s.id = d.signal_id
        LEFT JOIN customers u ON u.organization_id = s.organization_id AND u.id = s.customer_id
        LEFT JOIN accounts a ON a.organization_id = s.organization_id AND a.id = s.account_id
        WHERE d.organization_id = \(organization) AND d.session_id = \(session)
            AND s.is_test = 0 AND s.band = 'detractor'
        ORDER BY s.occurred_ms DESC, s.id DESC
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        let signal = try SignalColumns.read(row)
        let cause: Cause? = try row.optionalCode(28)
        let touchpoint = try row.optionalText(29)
        let since = try row.optionalInt(32).map(LocalDay.init(daysSince1970:))
        return Entry(
            signal,
            ScoredSignal(
                id: signal.id, touchpoint: signal.said.touchpoint,
                age: RelationAge(stage: signal.said.stage, since: since, on: signal.stamp.localDay),
                driver: cause.map { Driver($0, at: touchpoint) }, basis: try row.code(30),
                impact: try row.optionalInt(31)),
            customerName: try row.optionalText(34), account: try row.optionalID(33))
    }
}
