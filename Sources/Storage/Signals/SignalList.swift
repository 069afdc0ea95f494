package import Recovery

/// Signals, newest first, before a cursor (the id of the last one seen).
package struct SignalList: Query {
    package let organization: Organization.Key
    package let condition: SQL
    package let limit: Int

    package init(of organization: Organization.Key, before cursor: String?, limit: Int) {
        self.organization = organization
        self.limit = limit
        condition = cursor.map { "s.id < \($0)" } ?? "1 = 1"
    }

    package init(of organization: Organization.Key, id: String) {
        self.organization = organization
        limit = 1
        condition = "s.id = \(id)"
    }

    package init(of organization: Organization.Key, ids: [String]) {
        self.organization = organization
        limit = ids.count
        condition = "s.id IN \(list: ids)"
    }

    package init(of organization: Organization.Key, joining id: ID<Case>) {
        self.organization = organization
        limit = 200
        condition = "s.case_id = \(id)"
    }

    /// Those that opened the cases.
    package init(of organization: Organization.Key, opening cases: [String]) {
        self.organization = organization
        limit = cases.count
        condition = """
            s.id IN (SELECT c.opening_signal_id FROM cases c
                WHERE c.organization_id = \(organization) AND c.id IN \(list: cases))
            """
    }

    package init(of organization: Organization.Key, from customer: ID<Customer>) {
        self.organization = organization
        limit = 200
        condition = "s.customer_id = \(customer)"
    }

    package var sql: SQL {
        """
        SELECT \(SignalColumns.list) FROM signals s
        WHERE s.organization_id = \(organization) AND \(condition) ORDER BY s.id DESC LIMIT \(limit)
        """
    }

    package func answer(_ row: Row) throws -> Signal { try SignalColumns.read(row) }
}
