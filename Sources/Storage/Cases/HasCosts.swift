package import Recovery

/// Answers with a row where any remedy of any case cost something.
package struct HasCosts: Query {
    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package var sql: SQL {
        "SELECT id FROM remedies WHERE organization_id = \(organization) AND cost_minor > 0 LIMIT 1"
    }

    package func answer(_ row: Row) throws -> Bool { true }
}
