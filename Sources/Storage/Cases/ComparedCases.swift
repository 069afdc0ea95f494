package import Recovery

/// Cases with what they are compared by: how each was told when it opened, what was found, and how it ended.
package struct ComparedCases: Query {
    package let organization: Organization.Key
    private let those: SQL
    private let condition: SQL

    package init(of organization: Organization.Key, _ id: ID<Case>) {
        self.organization = organization
        those = "id = \(id) LIMIT 1"
        condition = "1 = 1"
    }

    /// Of the `limit` that ended last until an instant: tests, what goes on in other cases, what turned out to be no
    /// detractor's, and one customer's own are left out.
    package init(
        of organization: Organization.Key, endedUntil end: Instant, besides customer: ID<Customer>, limit: Int
    ) {
        self.organization = organization
        those = "ended_ms IS NOT NULL AND ended_ms <= \(end) ORDER BY ended_ms DESC, id DESC LIMIT \(limit)"
        condition = """
            c.is_test = 0 AND c.merged_into_id IS NULL AND c.stage <> 'not_a_detractor'
                AND c.customer_id <> \(customer)
            """
    }

    /// In no order.
    package var sql: SQL {
        """
        SELECT c.id, c.customer_id, c.account_id, c.opened_ms, c.ended_ms, c.stage, c.cause, c.opening_measure,
            c.opening_score, c.segment, c.journey_stage, c.touchpoint, a.since_day, s.id, s.scale, s.occurred_ms,
            SUBSTR(s.comment, 1, 1000), s.channel, s.reach, s.reported_reason, s.language
        FROM (
            SELECT organization_id, id, customer_id, account_id, opened_ms, ended_ms, stage, cause,
                opening_signal_id, opening_measure, opening_score, segment, journey_stage, touchpoint, is_test,
                merged_into_id
            FROM cases WHERE organization_id = \(organization) AND \(those)
        ) c
        LEFT JOIN accounts a ON a.organization_id = c.organization_id AND a.id = c.account_id
        LEFT JOIN signals s ON s.organization_id = c.organization_id AND s.id = c.opening_signal_id
        WHERE \(condition)
        """
    }

    package struct Entry: Sendable {
        package let id: ID<Case>
        package let customer: ID<Customer>
        package let account: ID<Account>?
        package let openedAt: Instant
        package let endedAt: Instant?
        package let stage: Stage.Word
        /// The last that a person found.
        package let cause: Cause?
        package let measure: Measure?
        package let score: Int?
        package let segment: String?
        package let journeyStage: String?
        package let touchpoint: String?
        /// Nil where no signal opened it.
        package let opening: Opening?
        /// Of the account.
        package let since: LocalDay?

        package struct Opening: Sendable {
            package let signal: ID<Signal>
            package let scale: Scale?
            package let occurredAt: Instant
            /// Its first thousand characters: somebody waits while it is read.
            package let comment: String?
            package let channel: String?
            package let reach: Int?
            package let reportedReason: String?
            package let language: String?
        }
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            id: try row.id(0), customer: try row.id(1), account: try row.optionalID(2),
            openedAt: try row.instant(3), endedAt: try row.optionalInstant(4), stage: try row.code(5),
            cause: try row.optionalCode(6), measure: try row.optionalCode(7), score: try row.optionalInt(8),
            segment: try row.optionalText(9), journeyStage: try row.optionalText(10),
            touchpoint: try row.optionalText(11), opening: try opening(row),
            since: try row.optionalInt(12).map(LocalDay.init(daysSince1970:)))
    }

    private func opening(_ row: Row) throws -> Entry.Opening? {
        guard let signal: ID<Signal> = try row.optionalID(13) else { return nil }
        return Entry.Opening(
            signal: signal, scale: try row.optionalText(14).flatMap(Scale.init(stored:)),
            occurredAt: try row.instant(15), comment: try row.optionalText(16),
            channel: try row.optionalText(17), reach: try row.optionalInt(18),
            reportedReason: try row.optionalText(19), language: try row.optionalText(20))
    }
}
