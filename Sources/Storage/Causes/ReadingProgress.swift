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
