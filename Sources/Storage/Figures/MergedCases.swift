package import Recovery

/// Cases that go on in another one since two customers turned out to be one, with how they were contacted by then.
package struct MergedCases: Query {
    package struct Entry: Sendable {
        package let id: String
        package let goesOnIn: String
        package let contactedAt: Instant?
        package let reachedAt: Instant?
    }

    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    /// From the few that merges moved on, not from all cases.
    package var sql: SQL {
        """
        SELECT c.id, c.merged_into_id, c.contacted_ms, c.reached_ms
        FROM (SELECT DISTINCT organization_id, case_id FROM merge_cases WHERE organization_id = \(organization)) AS m
        JOIN cases c ON c.organization_id = m.organization_id AND c.id = m.case_id
        WHERE c.merged_into_id IS NOT NULL ORDER BY c.id
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            id: try row.text(0), goesOnIn: try row.text(1), contactedAt: try row.optionalInstant(2),
            reachedAt: try row.optionalInstant(3))
    }
}
