package import Recovery

/// How far the comments that were there before the model in use have been read; nil before the first was.
package struct ReadingProgress: Query {
    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package var sql: SQL {
        "SELECT model, signal_id, is_done FROM reading_progress WHERE organization_id = \(organization)"
    }

    package struct Entry: Hashable, Sendable {
        package let model: Int
        /// The last signal that was looked at.
        package let signal: String
        package let isDone: Bool

        package init(model: Int, signal: String, isDone: Bool) {
            self.model = model
            self.signal = signal
            self.isDone = isDone
        }
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(model: try row.int(0), signal: try row.text(1), isDone: try row.bool(2))
    }
}

/// Signals with a comment to be read, by their names, so many after one. What was suggested before a person found the cause
/// stays as it was: by it suggestions are judged.
package struct CommentsToRead: Query {
    package let organization: Organization.Key
    package let signal: String
    package let limit: Int

    package init(of organization: Organization.Key, after signal: String, limit: Int) {
        self.organization = organization
        self.signal = signal
        self.limit = limit
    }

    package var sql: SQL {
        """
        SELECT s.id, s.comment FROM signals s
        WHERE s.organization_id = \(organization) AND s.id > \(signal) AND s.comment IS NOT NULL
            AND ((SELECT r.signal_id FROM readings r
                    WHERE r.organization_id = s.organization_id AND r.signal_id = s.id LIMIT 1) IS NULL
                OR (SELECT d.id FROM diagnoses d
                    WHERE d.organization_id = s.organization_id AND d.case_id = s.case_id LIMIT 1) IS NULL)
        ORDER BY s.id LIMIT \(limit)
        """
    }

    package func answer(_ row: Row) throws -> (signal: ID<Signal>, comment: String) {
        (try row.id(0), try row.text(1))
    }
}

extension WriteConnection {
    package func save(_ progress: ReadingProgress.Entry, of organization: Organization.Key) throws {
        try run(
            """
            INSERT INTO reading_progress (organization_id, model, signal_id, is_done)
            VALUES (\(organization), \(progress.model), \(progress.signal), \(progress.isDone))
            ON CONFLICT (organization_id) DO UPDATE SET model = excluded.model, signal_id = excluded.signal_id,
                is_done = excluded.is_done
            """)
    }
}
