package import Recovery

/// Signals with a comment to be read, by their names. What was suggested before a person found the cause stays as it was: by
/// it suggestions are judged.
package struct CommentsToRead: Query {
    package let organization: Organization.Key
    private let condition: SQL
    private let end: SQL

    /// So many after one.
    package init(of organization: Organization.Key, after signal: String, limit: Int) {
        self.organization = organization
        condition = "s.id > \(signal)"
        end = "LIMIT \(limit)"
    }

    /// Those of some that are still to be read; nobody changes them until the transaction ends.
    package init(of organization: Organization.Key, named signals: [ID<Signal>], _ dialect: Dialect) {
        self.organization = organization
        condition = "s.id IN \(list: signals)"
        end = dialect.forUpdate
    }

    package var sql: SQL {
        """
        SELECT s.id, s.comment FROM signals s
        WHERE s.organization_id = \(organization) AND \(condition) AND s.comment IS NOT NULL
            AND ((SELECT r.signal_id FROM readings r
                    WHERE r.organization_id = s.organization_id AND r.signal_id = s.id LIMIT 1) IS NULL
                OR (SELECT d.id FROM diagnoses d
                    WHERE d.organization_id = s.organization_id AND d.case_id = s.case_id LIMIT 1) IS NULL)
        ORDER BY s.id \(end)
        """
    }

    package struct Entry: Hashable, Sendable {
        package let signal: ID<Signal>
        package let comment: String
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(signal: try row.id(0), comment: try row.text(1))
    }
}
