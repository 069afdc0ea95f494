package import Recovery

/// How many of an account's people answered nps, by the latest of each.
package struct AccountTallies: Query {
    package struct Tally: Hashable, Sendable {
        package let account: ID<Account>
        package var answers: Int
        package var promoters: Int
        package var detractors: Int

        package init(account: ID<Account>, answers: Int = 0, promoters: Int = 0, detractors: Int = 0) {
            self.account = account
            self.answers = answers
            self.promoters = promoters
            self.detractors = detractors
        }

        package mutating func count(_ band: Band, _ number: Int) {
            answers += number
            if band == .promoter { promoters += number }
            if band == .detractor { detractors += number }
        }
    }

    package let organization: Organization.Key
    package let accounts: [ID<Account>]

    package init(of organization: Organization.Key, accounts: [ID<Account>]) {
        self.organization = organization
        self.accounts = accounts
    }

    package var sql: SQL {
        """
        SELECT account_id, COUNT(*), COUNT(CASE WHEN band = 'promoter' THEN 1 END),
            COUNT(CASE WHEN band = 'detractor' THEN 1 END)
        FROM customer_scores
        WHERE organization_id = \(organization) AND measure = 'nps' AND account_id IN \(list: accounts)
        GROUP BY account_id
        """
    }

    package func answer(_ row: Row) throws -> Tally {
        Tally(
            account: try row.id(0), answers: try row.int(1), promoters: try row.int(2),
            detractors: try row.int(3))
    }
}
