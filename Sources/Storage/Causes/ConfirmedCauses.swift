package import Recovery

/// Comments that opened a case, each with the cause that a person found, tests left out: the latest 5,000, in the order in
/// which they were found. What was struck out because the score did not come back says that the remedy failed, and what was superseded that
/// the cause was another: neither is confirmed.
package struct ConfirmedCauses: Query {
    package let organization: Organization.Key
    package let until: Instant

    package init(of organization: Organization.Key, until: Instant) {
        self.organization = organization
        self.until = until
    }

    package var sql: SQL {
        """
        SELECT f.cause, f.language, f.comment, f.made_ms FROM (
            SELECT d.cause, s.language, s.comment, d.made_ms, d.id \(Self.source)
            WHERE d.organization_id = \(organization) AND d.made_ms <= \(until) AND \(Self.isConfirmed)
            ORDER BY d.made_ms DESC, d.id DESC LIMIT \(Self.most)) f
        ORDER BY f.made_ms, f.id
        """
    }

    /// More say little more, and each takes room and time wherever they are learned.
    private static let most = 5_000

    fileprivate static let source: SQL = """
        FROM diagnoses d
        JOIN cases c ON c.organization_id = d.organization_id AND c.id = d.case_id
        JOIN signals s ON s.organization_id = c.organization_id AND s.id = c.opening_signal_id
        """
    fileprivate static let isConfirmed: SQL =
        "d.struck_ms IS NULL AND c.is_test = 0 AND s.comment IS NOT NULL"

    package struct Entry: Hashable, Sendable {
        package let cause: Cause
        package let language: String?
        package let comment: String
        package let foundAt: Instant
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            cause: try row.code(0), language: try row.optionalText(1), comment: try row.text(2),
            foundAt: try row.instant(3))
    }
}

/// How many there are in all; cheaper than to read them.
package struct ConfirmedCount: Query {
    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package var sql: SQL {
        """
        SELECT COUNT(*) \(ConfirmedCauses.source)
        WHERE d.organization_id = \(organization) AND \(ConfirmedCauses.isConfirmed)
        """
    }

    package func answer(_ row: Row) throws -> Int { try row.int(0) }
}
