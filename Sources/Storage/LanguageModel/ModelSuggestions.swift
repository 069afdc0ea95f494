package import Recovery

/// What the language model suggests for the comments of some signals as they are now, where their own words do not tell the cause.
package struct ModelSuggestions: Query {
    package let organization: Organization.Key
    package let signals: [ID<Signal>]

    package init(of organization: Organization.Key, signals: [ID<Signal>]) {
        self.organization = organization
        self.signals = signals
    }

    package var sql: SQL {
        """
        SELECT m.signal_id, m.model, m.cause, m.confidence, m.places
        FROM model_suggestions m
        JOIN readings r ON r.organization_id = m.organization_id AND r.signal_id = m.signal_id
        WHERE m.organization_id = \(organization) AND m.signal_id IN \(list: signals)
            AND m.cause IS NOT NULL AND r.cause IS NULL AND r.read_ms = m.read_ms
        """
    }

    package struct Entry: Hashable, Sendable {
        package let signal: ID<Signal>
        package let suggestion: ModelSuggestion
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            signal: try row.id(0),
            suggestion: ModelSuggestion(
                model: try row.text(1), cause: try row.code(2), confidence: try row.int(3),
                places: [Range<Int>](stored: try row.text(4))))
    }
}

extension WriteConnection {
    /// Says that somebody asks about a comment now; whether nobody else does. An answer that did not come is not waited for
    /// any longer than until `lease`.
    package func claim(
        _ asked: CommentsToAsk.Entry, of organization: Organization.Key, by model: String, at now: Instant,
        lease: Instant
    ) throws -> Bool {
        try run(
            """
            INSERT INTO model_suggestions (organization_id, signal_id, read_ms, model, asked_ms, attempts,
                confidence, places)
            VALUES (\(organization), \(asked.signal), \(asked.readAt), \(model), \(now), 1, 0, '')
            ON CONFLICT (organization_id, signal_id) DO UPDATE SET read_ms = excluded.read_ms,
                model = excluded.model, asked_ms = excluded.asked_ms, answered_ms = NULL, cause = NULL,
                confidence = 0, places = '',
                attempts = CASE WHEN model_suggestions.read_ms = excluded.read_ms
                    AND model_suggestions.model = excluded.model AND model_suggestions.answered_ms IS NULL
                    THEN model_suggestions.attempts + 1 ELSE 1 END
            WHERE model_suggestions.asked_ms <= \(lease) OR model_suggestions.read_ms <> excluded.read_ms
            """) > 0
    }

    /// What it answered, where nobody asked about another comment of the signal meanwhile; no cause where it is unclear.
    package func settle(
        _ asked: CommentsToAsk.Entry, of organization: Organization.Key, by model: String, cause: Cause?,
        confidence: Int, places: [Range<Int>], at now: Instant
    ) throws {
        try run(
            """
            UPDATE model_suggestions SET answered_ms = \(now), cause = \(cause), confidence = \(confidence),
                places = \(places.stored)
            WHERE organization_id = \(organization) AND signal_id = \(asked.signal)
                AND read_ms = \(asked.readAt) AND model = \(model)
            """)
    }
}
