package import Recovery

/// The cases that a list holds, without what it shows of them.
package struct CasesListed: Query {
    package let organization: Organization.Key
    package let filter: CaseFilter
    package let limit: Int

    package init(of organization: Organization.Key, _ filter: CaseFilter, limit: Int) {
        self.organization = organization
        self.filter = filter
        self.limit = limit
    }

    package var sql: SQL {
        """
        SELECT c.id FROM cases c WHERE c.organization_id = \(organization) AND \(filter.countCondition)
        ORDER BY \(filter.countOrder) LIMIT \(limit)
        """
    }

    package func answer(_ row: Row) throws -> ID<Case> { try row.id(0) }
}
