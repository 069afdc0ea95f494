package import Recovery

/// Comments that opened cases whose cause nobody has found and their words do not tell, and about which the language model has not been
/// asked in vain; of those cases first whose clocks run out next.
package struct CommentsToAsk: Query {
    package let organization: Organization.Key
    private let model: String
    private let lease: Instant
    private let limit: Int

    /// So many of the cases whose clocks run out next are looked at.
    private static let looked = 1_000
    /// An answer does not come any more after three times.
    private static let attempts = 3

    /// - Parameter lease: who was asked later than that may still answer.
    package init(of organization: Organization.Key, by model: String, lease: Instant, limit: Int) {
        self.organization = organization
        self.model = model
        self.lease = lease
        self.limit = limit
    }

    package var sql: SQL {
        """
        SELECT s.id, s.comment, r.read_ms, u.name, u.email, a.name, a.named_contact
        FROM (SELECT n.organization_id, n.id, n.opening_signal_id, n.customer_id, n.account_id, n.next_due_ms
            FROM cases n
            WHERE n.organization_id = \(organization) AND n.ended_ms IS NULL
                AND n.stage IN ('open', 'acknowledged') AND n.is_test = 0
            ORDER BY n.next_due_ms, n.id LIMIT \(Self.looked)) c
        JOIN signals s ON s.organization_id = c.organization_id AND s.id = c.opening_signal_id
        JOIN readings r ON r.organization_id = s.organization_id AND r.signal_id = s.id
        JOIN customers u ON u.organization_id = c.organization_id AND u.id = c.customer_id
        LEFT JOIN accounts a ON a.organization_id = c.organization_id AND a.id = c.account_id
        LEFT JOIN model_suggestions m ON m.organization_id = s.organization_id AND m.signal_id = s.id
            AND m.read_ms = r.read_ms
        WHERE s.is_test = 0 AND s.comment IS NOT NULL AND r.cause IS NULL
            AND (m.signal_id IS NULL OR m.cause IS NULL
                AND (m.model <> \(model) OR m.answered_ms IS NULL AND m.attempts < \(Self.attempts))
                AND m.asked_ms <= \(lease))
        ORDER BY c.next_due_ms, c.id LIMIT \(limit)
        """
    }

    package struct Entry: Hashable, Sendable {
        package let signal: ID<Signal>
        package let comment: String
        /// When its words were read.
        package let readAt: Instant
        /// Of whoever wrote it and of their company, so far as they are known.
        package let names: [String]
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            signal: try row.id(0), comment: try row.text(1), readAt: try row.instant(2),
            names: try [3, 4, 5, 6].compactMap { try row.optionalText($0) })
    }
}
