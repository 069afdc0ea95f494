package import Recovery

/// What accounts scored since `since`, to see a fall.
package struct AccountHistory: Query {
    package let organization: Organization.Key
    package let accounts: [ID<Account>]
    package let since: Instant

    package init(of organization: Organization.Key, accounts: [ID<Account>], since: Instant) {
        self.organization = organization
        self.accounts = accounts
        self.since = since
    }

    package var sql: SQL {
        """
        SELECT account_id, at_ms, answers, promoters, detractors FROM account_scores
        WHERE organization_id = \(organization) AND account_id IN \(list: accounts)
            AND at_ms >= \(since)
        """
    }

    package func answer(_ row: Row) throws -> (account: ID<Account>, score: AccountScore) {
        let score = AccountScore(
            at: try row.instant(1), answers: try row.int(2), promoters: try row.int(3),
            detractors: try row.int(4))
        return (try row.id(0), score)
    }
}
