package import Recovery

/// A customer's latest score in one measure.
package struct LatestScore: Hashable, Sendable {
    package let customer: ID<Customer>
    package let measure: Measure
    package var account: ID<Account>?
    package var signal: ID<Signal>
    package var score: Int
    package var band: Band
    package var occurredAt: Instant

    package init(_ score: Score, of customer: ID<Customer>, in account: ID<Account>?) {
        self.customer = customer
        measure = score.measure
        self.account = account
        signal = score.signal
        self.score = score.value
        band = score.band
        occurredAt = score.occurredAt
    }

    fileprivate init(_ row: Row) throws {
        customer = try row.id(0)
        measure = try row.code(1)
        account = try row.optionalID(2)
        signal = try row.id(3)
        score = try row.int(4)
        band = try row.code(5)
        occurredAt = try row.instant(6)
    }
}

package struct LatestScores: Query {
    package let organization: Organization.Key
    package let customers: [ID<Customer>]

    package init(of organization: Organization.Key, customers: [ID<Customer>]) {
        self.organization = organization
        self.customers = customers
    }

    package var sql: SQL {
        """
        SELECT customer_id, measure, account_id, signal_id, score, band, occurred_ms FROM customer_scores
        WHERE organization_id = \(organization) AND customer_id IN \(list: customers)
        """
    }

    package func answer(_ row: Row) throws -> LatestScore { try LatestScore(row) }
}

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

extension WriteConnection {
    package func save(_ scores: [LatestScore], of organization: Organization.Key) throws {
        guard !scores.isEmpty else { return }
        try run(
            """
            INSERT INTO customer_scores (organization_id, customer_id, measure, account_id, signal_id, score,
                band, occurred_ms)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT (organization_id, customer_id, measure) DO UPDATE
            SET account_id = excluded.account_id, signal_id = excluded.signal_id, score = excluded.score,
                band = excluded.band, occurred_ms = excluded.occurred_ms
            """,
            forEach: scores.map { score in
                [
                    organization.sqlValue, score.customer.sqlValue, score.measure.sqlValue,
                    score.account.sqlValue, score.signal.sqlValue, score.score.sqlValue,
                    score.band.sqlValue, score.occurredAt.sqlValue,
                ]
            })
    }

    package func insert(
        _ scores: [(account: ID<Account>, signal: ID<Signal>, score: AccountScore)],
        of organization: Organization.Key
    ) throws {
        guard !scores.isEmpty else { return }
        try run(
            """
            INSERT INTO account_scores (organization_id, account_id, signal_id, at_ms, answers, promoters,
                detractors)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (organization_id, account_id, at_ms, signal_id) DO UPDATE
            SET answers = excluded.answers, promoters = excluded.promoters, detractors = excluded.detractors
            """,
            forEach: scores.map { entry in
                [
                    organization.sqlValue, entry.account.sqlValue, entry.signal.sqlValue,
                    entry.score.at.sqlValue, entry.score.answers.sqlValue, entry.score.promoters.sqlValue,
                    entry.score.detractors.sqlValue,
                ]
            })
    }
}
