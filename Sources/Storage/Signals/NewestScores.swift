package import Recovery

/// What a customer answered in one measure before an instant, tests left out, newest first.
package struct NewestScores: Query {
    package let organization: Organization.Key
    package let customer: ID<Customer>
    package let measure: Measure
    package let before: Instant
    package let limit: Int

    package init(
        of organization: Organization.Key, _ customer: ID<Customer>, _ measure: Measure,
        before: Instant = CaseColumns.never, limit: Int
    ) {
        self.organization = organization
        self.customer = customer
        self.measure = measure
        self.before = before
        self.limit = limit
    }

    package var sql: SQL {
        """
        SELECT \(SignalColumns.list) FROM signals s
        WHERE s.organization_id = \(organization) AND s.customer_id = \(customer) AND s.measure = \(measure)
            AND s.score IS NOT NULL AND s.is_test = 0 AND s.occurred_ms < \(before)
        ORDER BY s.occurred_ms DESC, s.id DESC LIMIT \(limit)
        """
    }

    package func answer(_ row: Row) throws -> Signal { try SignalColumns.read(row) }
}
