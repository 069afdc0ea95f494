package import Recovery

/// How many causes that cases were reopened after in a period turned out not to be it, and how many were right and came before
/// another incident; tests and what goes on in other cases are left out.
package struct EarlierCauses: Query {
    package let organization: Organization.Key
    package let from: Instant
    package let to: Instant

    package init(of organization: Organization.Key, from: Instant, to: Instant) {
        self.organization = organization
        self.from = from
        self.to = to
    }

    /// Of each round that another followed, the last one.
    package var sql: SQL {
        """
        SELECT CASE WHEN d.superseded_ms IS NULL THEN 0 ELSE 1 END, COUNT(*) FROM diagnoses d
        JOIN cases c ON c.organization_id = d.organization_id AND c.id = d.case_id
        WHERE d.organization_id = \(organization) AND d.struck_ms >= \(from) AND d.struck_ms < \(to)
            AND d.round < c.round AND c.is_test = 0 AND c.merged_into_id IS NULL AND NOT EXISTS (
                SELECT 1 FROM diagnoses e WHERE e.organization_id = d.organization_id AND e.case_id = d.case_id
                    AND e.round = d.round AND (e.made_ms > d.made_ms OR (e.made_ms = d.made_ms AND e.id > d.id)))
        GROUP BY CASE WHEN d.superseded_ms IS NULL THEN 0 ELSE 1 END ORDER BY 1
        """
    }

    package func answer(_ row: Row) throws -> (isSuperseded: Bool, count: Int) {
        (try row.bool(0), try row.int(1))
    }
}
