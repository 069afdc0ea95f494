package import Recovery

/// What an account itself scored until an instant, the latest first.
package struct AccountScoresOf: Query {
    package let organization: Organization.Key
    package let account: ID<Account>
    package let end: Instant
    package let limit: Int

    package init(
        _ account: ID<Account>, of organization: Organization.Key, until end: Instant = CaseColumns.never,
        limit: Int
    ) {
        self.organization = organization
        self.account = account
        self.end = end
        self.limit = limit
    }

    package var sql: SQL {
        """
        SELECT at_ms, answers, promoters, detractors FROM account_scores
        WHERE organization_id = \(organization) AND account_id = \(account) AND at_ms <= \(end)
        ORDER BY at_ms DESC, signal_id DESC LIMIT \(limit)
        """
    }

    package func answer(_ row: Row) throws -> AccountScore {
        AccountScore(
            at: try row.instant(0), answers: try row.int(1), promoters: try row.int(2),
            detractors: try row.int(3))
    }
}
