package import Recovery

/// Signals, without their words, by id.
package struct SignalsHeard: Query {
    package struct Entry: Sendable {
        package let id: String
        package let customer: String?
        package let recovery: String?
        package let measure: Measure?
        package let score: Int?
        package let band: Band
        package let channel: String?
        package let segment: String?
        package let touchpoint: String?
        /// Of the account, as it is now.
        package let location: String?
        package let occurredAt: Instant
        package let receivedAt: Instant
        package let hasChurnIntent: Bool
        package let isTest: Bool
        package let isHistory: Bool
    }

    /// Which signals; where several are asked for, what lies in any of them.
    package enum Part: Hashable, Sendable {
        /// Came without a survey.
        case unasked
        /// Speak of leaving.
        case churnIntents
        /// In the measure given from one instant up to another; and, whenever given, those that decided cases.
        case scores(Measure, from: Instant, to: Instant)
        case given(from: Instant, to: Instant)
        case received(from: Instant, to: Instant)
    }

    package let organization: Organization.Key
    /// Nil: every signal.
    package let parts: [Part]?

    package init(of organization: Organization.Key, _ parts: [Part]? = nil) {
        self.organization = organization
        self.parts = parts
    }

    package var sql: SQL {
        """
        SELECT s.id, s.customer_id, s.case_id, s.measure, s.score, s.band, s.channel, s.segment, s.touchpoint,
            s.occurred_ms, s.received_ms, s.churn_intent, s.is_test, s.is_history, a.location
        FROM signals s LEFT JOIN accounts a ON a.organization_id = s.organization_id AND a.id = s.account_id
        WHERE s.organization_id = \(organization)\(isAsked) ORDER BY s.id
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            id: try row.text(0), customer: try row.optionalText(1), recovery: try row.optionalText(2),
            measure: try row.optionalCode(3), score: try row.optionalInt(4), band: try row.code(5),
            channel: try row.optionalText(6), segment: try row.optionalText(7),
            touchpoint: try row.optionalText(8), location: try row.optionalText(14),
            occurredAt: try row.instant(9),
            receivedAt: try row.instant(10),
            hasChurnIntent: try row.bool(11), isTest: try row.bool(12), isHistory: try row.bool(13))
    }
}

extension SignalsHeard {
    private var isAsked: SQL {
        guard let parts else { return "" }
        var isAsked: SQL = " AND (1 = 0"
        for part in parts { isAsked.append(" OR \(condition(part))") }
        isAsked.append(")")
        return isAsked
    }

    private func condition(_ part: Part) -> SQL {
        switch part {
        case .unasked: "(s.measure IS NULL OR s.measure NOT IN ('nps', 'csat', 'ces'))"
        case .churnIntents: "s.churn_intent = 1"
        case .scores(let measure, let from, let to):
            """
            s.measure = \(measure) AND (s.occurred_ms >= \(from) AND s.occurred_ms < \(to) OR s.id IN (
                SELECT next_signal_id FROM case_facts
                WHERE organization_id = \(organization) AND next_signal_id IS NOT NULL))
            """
        case .given(let from, let to): "s.occurred_ms >= \(from) AND s.occurred_ms < \(to)"
        case .received(let from, let to): "s.received_ms >= \(from) AND s.received_ms < \(to)"
        }
    }
}

/// Everything that accounts (or customers without one) did, oldest first.
package struct Behaved: Query {
    package struct Entry: Sendable {
        package let unit: String
        package let kind: String
        package let amountMinor: Int64?
        package let currency: String?
        package let quantity: Int64?
        package let occurredAt: Instant
    }

    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package var sql: SQL {
        """
        SELECT COALESCE(account_id, customer_id), kind, amount_minor, currency, quantity, occurred_ms
        FROM behaviours WHERE organization_id = \(organization) ORDER BY occurred_ms, id
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            unit: try row.text(0), kind: try row.text(1), amountMinor: try row.optionalInteger(2),
            currency: try row.optionalText(3), quantity: try row.optionalInteger(4),
            occurredAt: try row.instant(5))
    }
}

/// What every account is worth a year, and whether by a contract.
package struct AccountValues: Query {
    package struct Entry: Sendable {
        package let id: String
        package let annualRevenueMinor: Int64?
        package let currency: String?
        package let isTest: Bool
        /// Of its contract, as recorded now.
        package let renewalOn: LocalDay?
    }

    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package var sql: SQL {
        """
        SELECT id, annual_revenue_minor, currency, is_test, renewal_day FROM accounts WHERE organization_id = \(organization)
        ORDER BY id
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            id: try row.text(0), annualRevenueMinor: try row.optionalInteger(1),
            currency: try row.optionalText(2), isTest: try row.bool(3),
            renewalOn: try row.optionalInt(4).map { LocalDay(daysSince1970: $0) })
    }
}
