package import Recovery

/// Promises of a time line, with whom they were made to and who answers for them.
package struct TimelinePromises: Query {
    package struct Entry: Sendable {
        package let promise: Promise
        package let words: String?
        package let found: ID<Case>
        package let customer: ID<Customer>
        package let memberName: String
    }

    package let organization: Organization.Key
    package let ids: [String]

    package init(of organization: Organization.Key, ids: [String]) {
        self.organization = organization
        self.ids = ids
    }

    package var sql: SQL {
        """
        SELECT p.id, p.member_id, p.made_ms, p.due_ms, p.kept_ms, p.moved_to_id, p.words, p.case_id,
            c.customer_id, m.name
        FROM promises p
        JOIN cases c ON c.organization_id = p.organization_id AND c.id = p.case_id
        JOIN members m ON m.organization_id = p.organization_id AND m.id = p.member_id
        WHERE p.organization_id = \(organization) AND p.id IN \(list: ids)
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        let promise = Promise(
            id: try row.id(0), member: try row.id(1), madeAt: try row.instant(2), due: try row.instant(3),
            keptAt: try row.optionalInstant(4), movedTo: try row.optionalID(5))
        return Entry(
            promise: promise, words: try row.optionalText(6), found: try row.id(7),
            customer: try row.id(8), memberName: try row.text(9))
    }
}
