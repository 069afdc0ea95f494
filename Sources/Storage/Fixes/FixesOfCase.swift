package import Recovery

/// The fixes that a case is linked to, and those of the cases that go on in it, the latest first.
package struct FixesOfCase: Query {
    package let organization: Organization.Key
    package let id: ID<Case>

    package init(of organization: Organization.Key, _ id: ID<Case>) {
        self.organization = organization
        self.id = id
    }

    package var sql: SQL {
        """
        SELECT \(FixColumns.list) FROM fixes f
        WHERE f.organization_id = \(organization) AND f.id IN (SELECT x.fix_id FROM fix_cases x
            WHERE x.organization_id = \(organization) AND x.case_id = \(id)
            UNION ALL SELECT y.fix_id FROM cases c
            JOIN fix_cases y ON y.organization_id = c.organization_id AND y.case_id = c.id
            WHERE c.organization_id = \(organization) AND c.merged_into_id = \(id))
        ORDER BY f.id DESC
        """
    }

    package func answer(_ row: Row) throws -> Fix { try FixColumns.read(row) }
}
