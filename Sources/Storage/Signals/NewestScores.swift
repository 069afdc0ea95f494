package import Recovery

/// What a customer answered in one measure, tests left out, newest first.
package struct NewestScores: Query {
    package let organization: Organization.Key
    package let customer: ID<Customer>
    package let measure: Measure
    package let limit: Int

    package init(
        of organization: Organization.Key, _ customer: ID<Customer>, _ measure: Measure, limit: Int
    ) {
        self.organization = organization
        self.customer = customer
        self.measure = measure
        self.limit = limit
    }

    package var sql: SQL {
        """
        SELECT \(SignalColumns.list) FROM signals s
        WHERE s.organization_id = \(organization) AND s.customer_id = \(customer) AND s.measure = \(measure)
            AND s.score IS NOT NULL AND s.is_test = 0
        ORDER BY s.occurred_ms DESC, s.id DESC LIMIT \(limit)
        """
    }

    package func answer(_ row: Row) throws -> Signal { try SignalColumns.read(row) }
}
