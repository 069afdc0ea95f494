package import Recovery

/// Promises by their ids, with the case they belong to.
package struct PromisesByID: Query {
    package struct Entry: Sendable {
        package let id: String
        package let recovery: String
        package let words: String?
        package let dueAt: Instant
        package let keptAt: Instant?
    }

    package let organization: Organization.Key
    package let ids: [String]

    package init(of organization: Organization.Key, _ ids: [String]) {
        self.organization = organization
        self.ids = ids
    }

    package var sql: SQL {
        """
        SELECT id, case_id, words, due_ms, kept_ms FROM promises
        WHERE organization_id = \(organization) AND id IN \(list: ids)
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            id: try row.text(0), recovery: try row.text(1), words: try row.optionalText(2),
            dueAt: try row.instant(3), keptAt: try row.optionalInstant(4))
    }
}
