package import Recovery

/// The cases that a fix answers, with the customer's own words in each, those linked last first.
package struct CasesOfFix: Query {
    package struct Entry: Hashable, Sendable {
        package let recovery: String
        package let linkedAt: Instant
        /// As they stand in the diagnosis that was not struck out; nil where they were erased, or there is none.
        package let evidence: String?
    }

    package let organization: Organization.Key
    package let id: ID<Fix>

    package init(of organization: Organization.Key, _ id: ID<Fix>) {
        self.organization = organization
        self.id = id
    }

    package var sql: SQL {
        """
        SELECT x.case_id, x.linked_ms, d.evidence FROM fix_cases x
        LEFT JOIN diagnoses d ON d.organization_id = x.organization_id AND d.case_id = x.case_id
            AND d.struck_ms IS NULL
        WHERE x.organization_id = \(organization) AND x.fix_id = \(id)
        ORDER BY x.linked_ms DESC, x.case_id LIMIT 500
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            recovery: try row.text(0), linkedAt: try row.instant(1), evidence: try row.optionalText(2))
    }
}
