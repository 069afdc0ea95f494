package import Recovery

/// How many remedies chosen in a period did not simply fit the first cause, by how they fit; tests are left out.
package struct RemedyExceptions: Query {
    package let organization: Organization.Key
    package let from: Instant
    package let to: Instant

    package init(of organization: Organization.Key, from: Instant, to: Instant) {
        self.organization = organization
        self.from = from
        self.to = to
    }

    package var sql: SQL {
        """
        SELECT r.fit, COUNT(*) FROM remedies r
        JOIN cases c ON c.organization_id = r.organization_id AND c.id = r.case_id
        WHERE r.organization_id = \(organization) AND r.fit <> 'first_cause' AND r.chosen_ms >= \(from)
            AND r.chosen_ms < \(to) AND c.is_test = 0 AND c.merged_into_id IS NULL
        GROUP BY r.fit ORDER BY r.fit
        """
    }

    package func answer(_ row: Row) throws -> (fit: Case.Fit, count: Int) {
        (try row.code(0), try row.int(1))
    }
}
