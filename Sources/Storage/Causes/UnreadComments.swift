package import Recovery

/// Comments that were taken and are still to be read, by the names of their signals.
package struct UnreadComments: Query {
    package let organization: Organization.Key
    private let condition: SQL
    private let end: SQL

    /// The first ones.
    package init(of organization: Organization.Key, limit: Int) {
        self.organization = organization
        condition = ""
        end = "LIMIT \(limit)"
    }

    /// Some of them, as they are now; nobody changes them until the transaction ends.
    package init(of organization: Organization.Key, named signals: [ID<Signal>], _ dialect: Dialect) {
        self.organization = organization
        condition = "AND u.signal_id IN \(list: signals)"
        end = dialect.forUpdate
    }

    package var sql: SQL {
        """
        SELECT u.signal_id, u.is_news, s.comment, s.customer_id, s.case_id FROM unread_comments u
        JOIN signals s ON s.organization_id = u.organization_id AND s.id = u.signal_id
        WHERE u.organization_id = \(organization) \(condition)
        ORDER BY u.signal_id \(end)
        """
    }

    package struct Entry: Hashable, Sendable {
        package let signal: ID<Signal>
        /// Whether what it says may still open a case.
        package let isNews: Bool
        /// Nil where it was erased since.
        package let comment: String?
        package let customer: ID<Customer>?
        package let joined: ID<Case>?
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            signal: try row.id(0), isNews: try row.bool(1), comment: try row.optionalText(2),
            customer: try row.optionalID(3), joined: try row.optionalID(4))
    }
}

extension WriteConnection {
    package func leaveUnread(
        _ comments: [(signal: ID<Signal>, isNews: Bool)], of organization: Organization.Key
    ) throws {
        guard !comments.isEmpty else { return }
        try run(
            """
            INSERT INTO unread_comments (organization_id, signal_id, is_news) VALUES ($1, $2, $3)
            ON CONFLICT (organization_id, signal_id) DO UPDATE SET is_news = excluded.is_news
            """,
            forEach: comments.map { [organization.sqlValue, $0.signal.sqlValue, $0.isNews.sqlValue] })
    }

    /// They are read now, or nobody will.
    package func takeUp(unread signals: [ID<Signal>], of organization: Organization.Key) throws {
        guard !signals.isEmpty else { return }
        try run(
            """
            DELETE FROM unread_comments
            WHERE organization_id = \(organization) AND signal_id IN \(list: signals)
            """)
    }

    /// What they said before was another thing.
    package func forgetReadings(of signals: [ID<Signal>], in organization: Organization.Key) throws {
        guard !signals.isEmpty else { return }
        try run(
            "DELETE FROM readings WHERE organization_id = \(organization) AND signal_id IN \(list: signals)")
    }

    /// The language of a comment, where nobody had told it.
    package func save(
        languages: [(signal: ID<Signal>, language: String)], of organization: Organization.Key
    ) throws {
        guard !languages.isEmpty else { return }
        try run(
            """
            UPDATE signals SET language = $1
            WHERE organization_id = $2 AND id = $3 AND language IS NULL
            """,
            forEach: languages.map { [$0.language.sqlValue, organization.sqlValue, $0.signal.sqlValue] })
    }
}
