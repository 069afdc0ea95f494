package import Recovery

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

    /// No score of theirs in these measures is left.
    package func forget(
        _ scores: [(customer: ID<Customer>, measure: Measure)], of organization: Organization.Key
    ) throws {
        guard !scores.isEmpty else { return }
        try run(
            "DELETE FROM customer_scores WHERE organization_id = $1 AND customer_id = $2 AND measure = $3",
            forEach: scores.map { [organization.sqlValue, $0.customer.sqlValue, $0.measure.sqlValue] })
    }

    /// Takes back that these signals moved an account's score.
    package func withdraw(_ signals: [ID<Signal>], of organization: Organization.Key) throws {
        guard !signals.isEmpty else { return }
        // In whatever account the customer was then.
        try run(
            "DELETE FROM account_scores WHERE organization_id = $1 AND signal_id = $2",
            forEach: signals.map { [organization.sqlValue, $0.sqlValue] })
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
