package import Recovery

/// When a case changed hands.
package struct HandOversOf: Query {
    package let organization: Organization.Key
    package let id: ID<Case>

    package init(of organization: Organization.Key, _ id: ID<Case>) {
        self.organization = organization
        self.id = id
    }

    package var sql: SQL {
        """
        SELECT at_ms FROM events
        WHERE organization_id = \(organization) AND case_id = \(id) AND kind = \(CaseEvent.Kind.handedOver)
        ORDER BY number
        """
    }

    package func answer(_ row: Row) throws -> Instant { try row.instant(0) }
}
