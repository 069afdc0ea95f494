package import Recovery

/// What the comments of some signals say by their words.
package struct Readings: Query {
    package let organization: Organization.Key
    package let signals: [ID<Signal>]

    package init(of organization: Organization.Key, signals: [ID<Signal>]) {
        self.organization = organization
        self.signals = signals
    }

    package var sql: SQL {
        """
        SELECT r.signal_id, r.language, r.sentiment, r.cause, r.confidence, r.marks, r.model FROM readings r
        WHERE r.organization_id = \(organization) AND r.signal_id IN \(list: signals)
        ORDER BY r.signal_id
        """
    }

    package struct Entry: Hashable, Sendable {
        package let signal: ID<Signal>
        package let reading: SignalReading
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            signal: try row.id(0),
            reading: SignalReading(
                language: try row.optionalText(1), sentiment: try row.int(2), cause: try row.optionalCode(3),
                confidence: try row.int(4), marks: [SignalReading.Mark](stored: try row.text(5)),
                model: try row.int(6)))
    }
}

extension WriteConnection {
    /// Keeps what was read, in place of what was read before.
    package func save(
        _ readings: [(signal: ID<Signal>, reading: SignalReading)], of organization: Organization.Key,
        at now: Instant
    ) throws {
        guard !readings.isEmpty else { return }
        try run(
            """
            INSERT INTO readings (organization_id, signal_id, language, sentiment, cause, confidence, marks, model,
                read_ms)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            ON CONFLICT (organization_id, signal_id) DO UPDATE SET language = excluded.language,
                sentiment = excluded.sentiment, cause = excluded.cause, confidence = excluded.confidence,
                marks = excluded.marks, model = excluded.model, read_ms = excluded.read_ms
            """,
            forEach: readings.map { signal, reading in
                [
                    organization.sqlValue, signal.sqlValue, reading.language.sqlValue,
                    reading.sentiment.sqlValue, reading.cause.sqlValue, reading.confidence.sqlValue,
                    reading.marks.stored.sqlValue, reading.model.sqlValue, now.sqlValue,
                ]
            })
    }
}

extension [SignalReading.Mark] {
    /// "cause 0-12,churn_intent 20-31".
    var stored: String {
        map { "\($0.kind.rawValue) \($0.place.lowerBound)-\($0.place.upperBound)" }.joined(separator: ",")
    }

    /// What cannot be read is left out.
    init(stored: String) {
        self = stored.split(separator: ",").compactMap { mark in
            let parts = mark.split { $0 == " " || $0 == "-" }
            guard parts.count == 3, let kind = SignalReading.Kind(rawValue: String(parts[0])),
                let start = Int(parts[1]), let end = Int(parts[2]), start < end
            else { return nil }
            return SignalReading.Mark(kind, at: start..<end)
        }
    }
}
