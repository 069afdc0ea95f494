package import Recovery

/// Signals with a comment, by their names, and of each what a model is to read: what none has read, and what an older one has,
/// unless its cause was found. What was suggested before that stays as it was: by it suggestions are judged.
package struct CommentsToRead: Query {
    package let organization: Organization.Key
    private let model: Int
    private let condition: SQL
    private let end: SQL

    /// So many after one.
    package init(of organization: Organization.Key, by model: Int, after signal: String, limit: Int) {
        self.organization = organization
        self.model = model
        condition = "s.id > \(signal)"
        end = "LIMIT \(limit)"
    }

    /// Some of them, as they are now; nobody changes them until the transaction ends.
    package init(
        of organization: Organization.Key, by model: Int, named signals: [ID<Signal>], _ dialect: Dialect
    ) {
        self.organization = organization
        self.model = model
        condition = "s.id IN \(list: signals)"
        end = dialect.forUpdate
    }

    package var sql: SQL {
        """
        SELECT s.id, CASE WHEN (SELECT u.signal_id FROM unread_comments u
                WHERE u.organization_id = s.organization_id AND u.signal_id = s.id) IS NULL
            AND ((SELECT r.model FROM readings r
                    WHERE r.organization_id = s.organization_id AND r.signal_id = s.id) IS NULL
                OR (SELECT r.model FROM readings r
                    WHERE r.organization_id = s.organization_id AND r.signal_id = s.id) < \(model)
                AND (SELECT d.id FROM diagnoses d
                    WHERE d.organization_id = s.organization_id AND d.case_id = s.case_id LIMIT 1) IS NULL)
            THEN s.comment END
        FROM signals s
        WHERE s.organization_id = \(organization) AND \(condition) AND s.comment IS NOT NULL
        ORDER BY s.id \(end)
        """
    }

    package struct Entry: Hashable, Sendable {
        package let signal: ID<Signal>
        /// Nil for one that has been read, or waits among the unread.
        package let comment: String?
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(signal: try row.id(0), comment: try row.optionalText(1))
    }
}
