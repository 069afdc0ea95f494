package import Recovery

/// Fixes of an organization, the latest first, or one of them.
package struct Fixes: Query {
    package struct Entry: Hashable, Sendable {
        package let fix: Fix
        package let cases: Int
    }

    package let organization: Organization.Key
    package let condition: SQL

    package init(of organization: Organization.Key) {
        self.organization = organization
        condition = "1 = 1"
    }

    package init(of organization: Organization.Key, _ id: ID<Fix>) {
        self.organization = organization
        condition = "f.id = \(id)"
    }

    package var sql: SQL {
        """
        SELECT \(FixColumns.list),
            (SELECT COUNT(*) FROM fix_cases x WHERE x.organization_id = f.organization_id AND x.fix_id = f.id)
        FROM fixes f WHERE f.organization_id = \(organization) AND \(condition) ORDER BY f.id DESC
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(fix: try FixColumns.read(row), cases: try row.int(8))
    }
}

/// Which cases which fix answers.
package struct FixLinks: Query {
    package struct Entry: Hashable, Sendable {
        package let recovery: String
        package let shippedAt: Instant?
        package let verdict: Fix.Verdict?
    }

    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package var sql: SQL {
        """
        SELECT x.case_id, f.shipped_ms, f.verdict FROM fixes f
        JOIN fix_cases x ON x.organization_id = f.organization_id AND x.fix_id = f.id
        WHERE f.organization_id = \(organization) ORDER BY x.case_id, f.id
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            recovery: try row.text(0), shippedAt: try row.optionalInstant(1), verdict: try row.optionalCode(2)
        )
    }
}

/// How a fix reads from its row.
enum FixColumns {
    static let list: SQL =
        "f.id, f.title, f.cause, f.touchpoint, f.recorded_ms, f.shipped_ms, f.verdict, f.judged_ms"

    static func read(_ row: Row) throws -> Fix {
        let shippedAt = try row.optionalInstant(5)
        let stage: Fix.Stage =
            if let shippedAt, let verdict: Fix.Verdict = try row.optionalCode(6) {
                .judged(verdict, shippedAt: shippedAt, at: try row.instant(7))
            } else {
                shippedAt.map { .shipped(at: $0) } ?? .inWork
            }
        return Fix(
            id: try row.id(0), title: try row.text(1), cause: try row.code(2),
            touchpoint: try row.optionalText(3), recordedAt: try row.instant(4), stage: stage)
    }
}

extension WriteConnection {
    package func insert(_ fix: Fix, of organization: Organization.Key) throws {
        try run(
            """
            INSERT INTO fixes (organization_id, id, title, cause, touchpoint, recorded_ms)
            VALUES (\(organization), \(fix.id), \(fix.title), \(fix.cause), \(fix.touchpoint), \(fix.recordedAt))
            """)
    }

    /// A case that it answers already goes on being one.
    package func link(
        _ cases: [ID<Case>], to fix: ID<Fix>, of organization: Organization.Key, now: Instant
    ) throws {
        try run(
            """
            INSERT INTO fix_cases (organization_id, fix_id, case_id, linked_ms) VALUES ($1, $2, $3, $4)
            ON CONFLICT (organization_id, fix_id, case_id) DO NOTHING
            """,
            forEach: cases.map { [organization.sqlValue, fix.sqlValue, $0.sqlValue, now.sqlValue] })
    }
}
