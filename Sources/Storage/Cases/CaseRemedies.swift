package import Recovery

/// The remedies of a case, newest first.
package struct CaseRemedies: Query {
    package struct Entry: Sendable {
        package let id: String
        package let round: Int
        package let kind: RemedyKind
        package let costMinor: Int64
        package let rationale: String?
        package let memberName: String
        package let chosenAt: Instant
        package let deliveredAt: Instant?
    }

    package let organization: Organization.Key
    package let id: ID<Case>

    package init(of organization: Organization.Key, _ id: ID<Case>) {
        self.organization = organization
        self.id = id
    }

    package var sql: SQL {
        """
        SELECT r.id, r.round, r.kind, r.cost_minor, r.rationale, m.name, r.chosen_ms, r.delivered_ms
        FROM remedies r JOIN members m ON m.organization_id = r.organization_id AND m.id = r.member_id
        WHERE r.organization_id = \(organization) AND r.case_id = \(id) ORDER BY r.chosen_ms DESC LIMIT 100
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            id: try row.text(0), round: try row.int(1), kind: try row.code(2), costMinor: try row.integer(3),
            rationale: try row.optionalText(4), memberName: try row.text(5), chosenAt: try row.instant(6),
            deliveredAt: try row.optionalInstant(7))
    }
}
