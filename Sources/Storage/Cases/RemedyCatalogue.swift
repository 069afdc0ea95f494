package import Recovery

/// What the organization offers and what it offered once, by code.
package struct RemedyCatalogue: Query {
    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package var sql: SQL {
        """
        SELECT code, kind, name, usual_cost_minor, is_offered FROM remedy_catalogue
        WHERE organization_id = \(organization) ORDER BY code
        """
    }

    package func answer(_ row: Row) throws -> Remedy {
        Remedy(
            code: try row.text(0), kind: try row.code(1), name: try row.optionalText(2),
            usualCostMinor: try row.integer(3), isOffered: try row.bool(4))
    }
}
