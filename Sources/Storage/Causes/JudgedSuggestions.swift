package import Recovery

/// Suggestions beside the cause that a person found afterwards, tests left out, the latest found first. What was read
/// after that is not judged: its model may have learned from that very cause.
package struct JudgedSuggestions: Query {
    package let organization: Organization.Key
    package let from: Instant
    package let limit: Int

    package init(of organization: Organization.Key, foundSince from: Instant, limit: Int) {
        self.organization = organization
        self.from = from
        self.limit = limit
    }

    package var sql: SQL {
        """
        SELECT d.case_id, d.cause, d.made_ms, r.cause, r.confidence, s.comment, s.language,
            COALESCE(u.name, u.email, u.key)
        FROM diagnoses d
        JOIN cases c ON c.organization_id = d.organization_id AND c.id = d.case_id
        JOIN customers u ON u.organization_id = c.organization_id AND u.id = c.customer_id
        JOIN signals s ON s.organization_id = c.organization_id AND s.id = c.opening_signal_id
        JOIN readings r ON r.organization_id = s.organization_id AND r.signal_id = s.id
        WHERE d.organization_id = \(organization) AND d.made_ms >= \(from) AND d.struck_ms IS NULL
            AND c.is_test = 0 AND s.comment IS NOT NULL AND r.read_ms <= d.made_ms
        ORDER BY d.made_ms DESC, d.id DESC LIMIT \(limit)
        """
    }

    package struct Entry: Hashable, Sendable {
        package let recovery: ID<Case>
        package let found: Cause
        package let foundAt: Instant
        /// Nil: unclear.
        package let suggested: Cause?
        /// In thousandths.
        package let confidence: Int
        package let comment: String
        package let language: String?
        package let customer: String

        package init(
            recovery: ID<Case>, found: Cause, foundAt: Instant, suggested: Cause?, confidence: Int,
            comment: String, language: String?, customer: String
        ) {
            self.recovery = recovery
            self.found = found
            self.foundAt = foundAt
            self.suggested = suggested
            self.confidence = confidence
            self.comment = comment
            self.language = language
            self.customer = customer
        }
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            recovery: try row.id(0), found: try row.code(1), foundAt: try row.instant(2),
            suggested: try row.optionalCode(3), confidence: try row.int(4), comment: try row.text(5),
            language: try row.optionalText(6), customer: try row.text(7))
    }
}
