package import Recovery

/// When the customer was last told, in the case's round, of what puts it right.
package struct RemedyTold: Query {
    package let organization: Organization.Key
    package let id: ID<Case>
    package let round: Int

    package init(of organization: Organization.Key, _ id: ID<Case>, round: Int) {
        self.organization = organization
        self.id = id
        self.round = round
    }

    package var sql: SQL {
        """
        SELECT MAX(at_ms) FROM events
        WHERE organization_id = \(organization) AND case_id = \(id) AND kind = 'remedy_told' AND round = \(round)
        """
    }

    package func answer(_ row: Row) throws -> Instant? { try row.optionalInstant(0) }
}
