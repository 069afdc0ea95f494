package import Recovery

package struct LatestScores: Query {
    package let organization: Organization.Key
    package let customers: [ID<Customer>]

    package init(of organization: Organization.Key, customers: [ID<Customer>]) {
        self.organization = organization
        self.customers = customers
    }

    package var sql: SQL {
        """
        SELECT customer_id, measure, account_id, signal_id, score, band, occurred_ms FROM customer_scores
        WHERE organization_id = \(organization) AND customer_id IN \(list: customers)
        """
    }

    package func answer(_ row: Row) throws -> LatestScore { try LatestScore(row) }
}
