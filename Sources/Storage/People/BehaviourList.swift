package import Recovery

/// Behaviour events, newest first, before a cursor.
package struct BehaviourList: Query {
    package struct Entry: Sendable {
        package let id: String
        package let source: String
        package let sourceID: String
        package let customer: ID<Customer>?
        package let account: ID<Account>?
        package let kind: String
        package let amountMinor: Int64?
        package let currency: String?
        package let quantity: Int64?
        package let occurredAt: Instant
        package let receivedAt: Instant
    }

    package let organization: Organization.Key
    package let condition: SQL
    package let limit: Int

    package init(of organization: Organization.Key, before cursor: String?, limit: Int) {
        self.organization = organization
        self.limit = limit
        condition = cursor.map { "id < \($0)" } ?? "1 = 1"
    }

    package init(of organization: Organization.Key, id: String) {
        self.organization = organization
        limit = 1
        condition = "id = \(id)"
    }

    package init(of organization: Organization.Key, ids: [String]) {
        self.organization = organization
        limit = ids.count
        condition = "id IN \(list: ids)"
    }

    package var sql: SQL {
        """
        SELECT id, source, source_id, customer_id, account_id, kind, amount_minor, currency, quantity,
            occurred_ms, received_ms
        FROM behaviours WHERE organization_id = \(organization) AND \(condition)
        ORDER BY id DESC LIMIT \(limit)
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            id: try row.text(0), source: try row.text(1), sourceID: try row.text(2),
            customer: try row.optionalID(3), account: try row.optionalID(4), kind: try row.text(5),
            amountMinor: try row.optionalInteger(6), currency: try row.optionalText(7),
            quantity: try row.optionalInteger(8), occurredAt: try row.instant(9),
            receivedAt: try row.instant(10))
    }
}
