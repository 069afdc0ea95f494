package import Recovery

/// What the language model answered to questions before, by what was sent.
package struct ModelAnswers: Query {
    package let organization: Organization.Key
    package let questions: [String]

    package init(of organization: Organization.Key, to questions: [String]) {
        self.organization = organization
        self.questions = questions
    }

    package var sql: SQL {
        """
        SELECT question_hash, cause, confidence, places FROM model_answers
        WHERE organization_id = \(organization) AND question_hash IN \(list: questions)
        """
    }

    package struct Entry: Hashable, Sendable {
        /// SHA-256 of what was sent.
        package let question: String
        /// Nil: unclear.
        package let cause: Cause?
        /// In thousandths.
        package let confidence: Int
        /// In the masked comment, bytes of UTF-8.
        package let places: [Range<Int>]

        package init(question: String, cause: Cause?, confidence: Int, places: [Range<Int>]) {
            self.question = question
            self.cause = cause
            self.confidence = confidence
            self.places = places
        }
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            question: try row.text(0), cause: try row.optionalCode(1), confidence: try row.int(2),
            places: [Range<Int>](stored: try row.text(3)))
    }
}

extension WriteConnection {
    package func save(
        _ answer: ModelAnswers.Entry, of organization: Organization.Key, at now: Instant
    ) throws {
        try run(
            """
            INSERT INTO model_answers (organization_id, question_hash, cause, confidence, places, answered_ms)
            VALUES (\(organization), \(answer.question), \(answer.cause), \(answer.confidence),
                \(answer.places.stored), \(now))
            ON CONFLICT (organization_id, question_hash) DO NOTHING
            """)
    }
}

extension [Range<Int>] {
    /// "0-12,20-31".
    var stored: String { map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: ",") }

    /// What cannot be read is left out.
    init(stored: String) {
        self = stored.split(separator: ",").compactMap { place in
            let ends = place.split(separator: "-").compactMap { Int($0) }
            return ends.count == 2 && ends[0] < ends[1] ? ends[0]..<ends[1] : nil
        }
    }
}
