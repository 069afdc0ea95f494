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
        package let owner: String
    }

    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package var sql: SQL {
        """
        SELECT c.id, c.customer_id, c.account_id, c.opened_by, c.opening_measure, c.opening_score, c.stage, c.hand_offs,
            c.owner_id
        FROM cases c WHERE c.organization_id = \(organization) ORDER BY c.id
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            id: try row.text(0), customer: try row.text(1), account: try row.optionalText(2),
            opening: try row.code(3), openingMeasure: try row.optionalCode(4),
            openingScore: try row.optionalInt(5),
            stage: try row.code(6), handOffs: try row.int(7), owner: try row.text(8))
    }
}
