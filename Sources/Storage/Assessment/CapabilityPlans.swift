package import Recovery

/// Who answers for each capability, and what they do next.
package struct CapabilityPlans: Query {
    package struct Entry: Hashable, Sendable {
        package let capability: String
        package let owner: String
        package let nextStep: String
        package let due: LocalDay?
    }

    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package var sql: SQL {
        """
        SELECT capability, owner, next_step, due_day FROM capability_plans
        WHERE organization_id = \(organization) ORDER BY capability
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            capability: try row.text(0), owner: try row.text(1), nextStep: try row.text(2),
            due: try row.optionalInt(3).map(LocalDay.init(daysSince1970:)))
    }
}
