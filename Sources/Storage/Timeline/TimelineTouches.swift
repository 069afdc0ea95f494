package import Recovery

/// Touches of a time line, with whom they were and who made them.
package struct TimelineTouches: Query {
    package struct Entry: Sendable {
        package let id: String
        package let kind: Touch.Kind
        package let note: String?
        package let found: ID<Case>
        package let customer: ID<Customer>
        package let memberName: String
        package let hasBounced: Bool
    }

    package let organization: Organization.Key
    package let ids: [String]

    package init(of organization: Organization.Key, ids: [String]) {
        self.organization = organization
        self.ids = ids
    }

    package var sql: SQL {
        """
        SELECT t.id, t.kind, t.note, t.case_id, c.customer_id, m.name, t.bounced_ms FROM touches t
        JOIN cases c ON c.organization_id = t.organization_id AND c.id = t.case_id
        JOIN members m ON m.organization_id = t.organization_id AND m.id = t.member_id
        WHERE t.organization_id = \(organization) AND t.id IN \(list: ids)
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            id: try row.text(0), kind: try row.code(1), note: try row.optionalText(2), found: try row.id(3),
            customer: try row.id(4), memberName: try row.text(5),
            hasBounced: try row.optionalInstant(6) != nil)
    }
}
