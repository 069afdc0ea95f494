package import Recovery

/// What the remedies of some cases cost that were not taken back, and how much of it was goodwill; cases without one are left
/// out.
package struct GivenInCases: Query {
    package struct Entry: Hashable, Sendable {
        package let recovery: ID<Case>
        package let costMinor: Int64
        package let goodwillMinor: Int64

        package init(_ recovery: ID<Case>, costMinor: Int64, goodwillMinor: Int64) {
            self.recovery = recovery
            self.costMinor = costMinor
            self.goodwillMinor = goodwillMinor
        }
    }

    package let organization: Organization.Key
    package let cases: [ID<Case>]

    package init(of organization: Organization.Key, _ cases: [ID<Case>]) {
        self.organization = organization
        self.cases = cases
    }

    package var sql: SQL {
        """
        SELECT case_id, CAST(SUM(cost_minor) AS BIGINT),
            CAST(SUM(CASE WHEN is_goodwill = 1 THEN cost_minor ELSE 0 END) AS BIGINT)
        FROM remedies
        WHERE organization_id = \(organization) AND case_id IN \(list: cases) AND taken_back_ms IS NULL
        GROUP BY case_id ORDER BY case_id
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(try row.id(0), costMinor: try row.integer(1), goodwillMinor: try row.integer(2))
    }
}
