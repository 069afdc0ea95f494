package import Recovery

/// How many cases that count there are of each stage and cause.
package struct CaseTable: Query {
    package struct Entry: Hashable, Sendable {
        package let stage: Stage.Word
        package let cause: Cause?
        package let count: Int
    }

    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package var sql: SQL {
        """
        SELECT stage, cause, COUNT(*) FROM cases
        WHERE organization_id = \(organization) AND is_test = 0 AND merged_into_id IS NULL
        GROUP BY stage, cause ORDER BY stage, cause
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(stage: try row.code(0), cause: try row.optionalCode(1), count: try row.int(2))
    }
}
