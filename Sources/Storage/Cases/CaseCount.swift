package import Recovery

/// How many cases an inbox holds, counted up to a cap.
package struct CaseCount: Query {
    package let organization: Organization.Key
    package let filter: CaseFilter
    package static let cap = 1_000

    package init(of organization: Organization.Key, _ filter: CaseFilter) {
        self.organization = organization
        self.filter = filter
    }

    /// Sorted, so that the tab's own index is walked and not all cases in search of as many as the cap.
    package var sql: SQL {
        """
        SELECT COUNT(*) FROM (SELECT 1 FROM cases c WHERE c.organization_id = \(organization)
            AND \(filter.countCondition) ORDER BY \(filter.countOrder) LIMIT \(Self.cap)) AS counted
        """
    }

    package func answer(_ row: Row) throws -> Int { try row.int(0) }
}
