package import Recovery

/// What a customer answered in one measure, the latest first.
package struct ScoresOf: Query {
    package let organization: Organization.Key
    package let customer: ID<Customer>
    package let measure: Measure
    package let limit: Int

    package init(
        _ customer: ID<Customer>, in measure: Measure, of organization: Organization.Key, limit: Int
    ) {
        self.organization = organization
        self.customer = customer
        self.measure = measure
        self.limit = limit
    }

    package var sql: SQL {
        """
        SELECT id, score, band, occurred_ms FROM signals
        WHERE organization_id = \(organization) AND customer_id = \(customer) AND measure = \(measure)
            AND score IS NOT NULL AND is_test = 0
        ORDER BY occurred_ms DESC LIMIT \(limit)
        """
    }

    package func answer(_ row: Row) throws -> Score {
        Score(
            signal: try row.id(0), measure: measure, value: try row.int(1), band: try row.code(2),
            occurredAt: try row.instant(3))
    }
}
