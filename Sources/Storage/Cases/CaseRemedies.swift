package import Recovery

/// The remedies of a case, newest first.
package struct CaseRemedies: Query {
    package struct Entry: Sendable {
        package let id: String
        package let round: Int
        package let kind: RemedyKind
        /// Of the catalogue; nil for a kind by itself.
        package let code: String?
        /// As the catalogue calls it; nil: as its kind is called.
        package let name: String?
        package let costMinor: Int64
        package let rationale: String?
        package let memberName: String
        package let chosenAt: Instant
        package let deliveredAt: Instant?
        /// Nil where whoever chose it could give it by themselves.
        package let approverName: String?
        /// Its cause was struck out, or the case ended, before it reached the customer.
        package let takenBackAt: Instant?
        package let fit: Case.Fit
        /// Of a fit that needs one.
        package let fitReason: String?

        /// Whether the customer, last told at that instant of what puts it right, knows of this one.
        package func isKnown(toldAt: Instant?) -> Bool {
            takenBackAt == nil && (deliveredAt != nil || toldAt.map { chosenAt <= $0 } == true)
        }
    }

    package let organization: Organization.Key
    package let id: ID<Case>

    package init(of organization: Organization.Key, _ id: ID<Case>) {
        self.organization = organization
        self.id = id
    }

    package var sql: SQL {
        """
        SELECT r.id, r.round, r.kind, r.cost_minor, r.rationale, m.name, r.chosen_ms, r.delivered_ms, r.code,
            c.name, a.name, r.taken_back_ms, r.fit, r.fit_reason
        FROM remedies r JOIN members m ON m.organization_id = r.organization_id AND m.id = r.member_id
        LEFT JOIN members a ON a.organization_id = r.organization_id AND a.id = r.approver_id
        LEFT JOIN remedy_catalogue c ON c.organization_id = r.organization_id AND c.code = r.code
        WHERE r.organization_id = \(organization) AND r.case_id = \(id)
        ORDER BY r.chosen_ms DESC, r.id DESC LIMIT 100
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            id: try row.text(0), round: try row.int(1), kind: try row.code(2), code: try row.optionalText(8),
            name: try row.optionalText(9), costMinor: try row.integer(3),
            rationale: try row.optionalText(4), memberName: try row.text(5), chosenAt: try row.instant(6),
            deliveredAt: try row.optionalInstant(7), approverName: try row.optionalText(10),
            takenBackAt: try row.optionalInstant(11), fit: try row.code(12),
            fitReason: try row.optionalText(13))
    }
}
