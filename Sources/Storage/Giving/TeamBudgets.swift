package import Recovery

/// Teams by name, with what each may spend in a month and what it has spent of this one.
package struct TeamBudgets: Query {
    package struct Entry: Sendable {
        package let team: Team
        /// Nil: as much as its members may give.
        package let monthlyMinor: Int64?
        package let spentMinor: Int64
    }

    package let organization: Organization.Key
    package let month: LocalMonth

    package init(of organization: Organization.Key, in month: LocalMonth) {
        self.organization = organization
        self.month = month
    }

    package var sql: SQL {
        """
        SELECT t.id, t.name, b.monthly_minor, COALESCE(s.spent_minor, 0) FROM teams t
        LEFT JOIN team_budgets b ON b.organization_id = t.organization_id AND b.team_id = t.id
        LEFT JOIN team_months s ON s.organization_id = t.organization_id AND s.team_id = t.id
            AND s.month = \(month.monthsSince1970)
        WHERE t.organization_id = \(organization) ORDER BY t.name, t.id
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            team: Team(id: try row.id(0), name: try row.text(1)), monthlyMinor: try row.optionalInteger(2),
            spentMinor: try row.integer(3))
    }
}
