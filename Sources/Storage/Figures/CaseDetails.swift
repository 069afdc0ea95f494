package import Recovery

/// What figures beyond the five need of every case besides its facts, by id.
package struct CaseDetails: Query {
    package struct Entry: Sendable {
        package let id: String
        package let customer: String
        package let account: String?
        package let opening: OpeningKind
        package let openingMeasure: Measure?
        package let openingScore: Int?
        package let stage: Stage.Word
        package let handOffs: Int
        /// The first touch that counted was a call of the customer's.
        package let isContactedByCall: Bool
    }

    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package var sql: SQL {
        """
        SELECT c.id, c.customer_id, c.account_id, c.opened_by, c.opening_measure, c.opening_score, c.stage, c.hand_offs,
            CASE WHEN EXISTS (SELECT 1 FROM touches t WHERE t.organization_id = c.organization_id AND t.case_id = c.id
                AND t.made_ms = c.contacted_ms AND t.kind = \(Touch.Kind.inboundCallAnswered)) THEN 1 ELSE 0 END
        FROM cases c WHERE c.organization_id = \(organization) ORDER BY c.id
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            id: try row.text(0), customer: try row.text(1), account: try row.optionalText(2),
            opening: try row.code(3), openingMeasure: try row.optionalCode(4),
            openingScore: try row.optionalInt(5),
            stage: try row.code(6), handOffs: try row.int(7), isContactedByCall: try row.bool(8))
    }
}
