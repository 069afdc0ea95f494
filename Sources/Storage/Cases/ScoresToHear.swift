package import Recovery

/// Scores that could decide cases of these customers; all of them, or those received since.
package struct ScoresToHear: Query {
    package let organization: Organization.Key
    package let customers: [ID<Customer>]
    package let since: Instant?

    package init(of organization: Organization.Key, from customers: [ID<Customer>], since: Instant?) {
        self.organization = organization
        self.customers = customers
        self.since = since
    }

    package var sql: SQL {
        let received: SQL = since.map { "AND received_ms >= \($0)" } ?? ""
        return """
            SELECT customer_id, id, measure, score, band, occurred_ms FROM signals
            WHERE organization_id = \(organization) AND customer_id IN \(list: customers)
                AND score IS NOT NULL AND is_test = 0 \(received)
            """
    }

    package func answer(_ row: Row) throws -> (of: ID<Customer>, score: Score) {
        let score = Score(
            signal: try row.id(1), measure: try row.code(2), value: try row.int(3), band: try row.code(4),
            occurredAt: try row.instant(5))
        return (try row.id(0), score)
    }
}
