package import Recovery

/// What holds for every rule of an organization; no row where nobody set it.
package struct RoutingSettings: Query {
    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package var sql: SQL {
        """
        SELECT only_available, capacity, only_with_authority, not_the_manager FROM routing_settings
        WHERE organization_id = \(organization)
        """
    }

    /// Without its rules.
    package func answer(_ row: Row) throws -> RoutingPlan {
        RoutingPlan(
            onlyAvailable: try row.bool(0), capacity: try row.int(1), onlyWithAuthority: try row.bool(2),
            notTheManager: try row.bool(3))
    }
}
