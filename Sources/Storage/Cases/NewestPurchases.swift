package import Recovery

/// What an account, or a customer without one, bought or took more of until an instant, the latest first.
package struct NewestPurchases: Query {
    package let organization: Organization.Key
    package let end: Instant
    package let limit: Int
    private let whose: SQL

    package init(
        of organization: Organization.Key, account: ID<Account>?, customer: ID<Customer>, until end: Instant,
        limit: Int
    ) {
        self.organization = organization
        self.end = end
        self.limit = limit
        whose =
            account.map { "account_id = \($0)" } ?? "customer_id = \(customer) AND account_id IS NULL"
    }

    package var sql: SQL {
        """
        SELECT kind, occurred_ms FROM behaviours
        WHERE organization_id = \(organization) AND \(whose) AND kind IN ('purchase', 'expansion')
            AND occurred_ms <= \(end) AND (amount_minor IS NULL OR amount_minor > 0)
        ORDER BY occurred_ms DESC LIMIT \(limit)
        """
    }

    package func answer(_ row: Row) throws -> (isExpansion: Bool, at: Instant) {
        (try row.text(0) == "expansion", try row.instant(1))
    }
}
