package import Recovery

/// The promises of a case, by when they fall due.
package struct CasePromises: Query {
    package struct Entry: Sendable {
        package var promise: Promise
        package let words: String?
        package let memberName: String
    }

    package let organization: Organization.Key
    package let id: ID<Case>

    package init(of organization: Organization.Key, _ id: ID<Case>) {
        self.organization = organization
        self.id = id
    }

    package var sql: SQL {
        """
        SELECT p.id, p.member_id, p.made_ms, p.due_ms, p.kept_ms, p.moved_to_id, p.words, m.name
        FROM promises p JOIN members m ON m.organization_id = p.organization_id AND m.id = p.member_id
        WHERE p.organization_id = \(organization) AND p.case_id = \(id) ORDER BY p.due_ms, p.id LIMIT 200
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        let promise = Promise(
            id: try row.id(0), member: try row.id(1), madeAt: try row.instant(2), due: try row.instant(3),
            keptAt: try row.optionalInstant(4), movedTo: try row.optionalID(5))
        return Entry(promise: promise, words: try row.optionalText(6), memberName: try row.text(7))
    }
}

extension WriteConnection {
    package func insert(
        _ promise: Promise, words: String, in promised: Case, of organization: Organization.Key
    ) throws {
        try run(
            """
            INSERT INTO promises (organization_id, id, case_id, member_id, words, made_ms, due_ms,
                account_id)
            VALUES (\(organization), \(promise.id), \(promised.id), \(promise.member), \(words),
                \(promise.madeAt), \(promise.due), \(promised.account))
            """)
    }

    package func update(_ promise: Promise, of organization: Organization.Key) throws {
        try run(
            """
            UPDATE promises SET kept_ms = \(promise.keptAt), moved_to_id = \(promise.movedTo)
            WHERE organization_id = \(organization) AND id = \(promise.id)
            """)
    }
}
