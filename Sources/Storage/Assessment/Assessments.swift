package import Recovery

/// The team's own answers of past days, the latest first.
package struct Assessments: Query {
    package struct Entry: Sendable {
        package let id: String
        package let madeAt: Instant
        package let memberName: String?
    }

    package let organization: Organization.Key
    package let limit: Int64

    package init(of organization: Organization.Key, limit: Int64) {
        self.organization = organization
        self.limit = limit
    }

    package var sql: SQL {
        """
        SELECT a.id, a.made_ms, m.name FROM assessments a
        LEFT JOIN members m ON m.organization_id = a.organization_id AND m.id = a.member_id
        WHERE a.organization_id = \(organization) ORDER BY a.id DESC LIMIT \(limit)
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            id: try row.text(0), madeAt: try row.instant(1), memberName: try row.optionalText(2))
    }
}

/// What was answered and measured in some of them.
package struct AssessmentAnswers: Query {
    package struct Entry: Sendable {
        package let assessment: String
        package let statement: String
        package let own: Bool?
        package let measured: Bool?
    }

    package let organization: Organization.Key
    package let ids: [String]

    package init(of organization: Organization.Key, _ ids: [String]) {
        self.organization = organization
        self.ids = ids
    }

    package var sql: SQL {
        """
        SELECT assessment_id, statement, own, measured FROM assessment_answers
        WHERE organization_id = \(organization) AND assessment_id IN \(list: ids)
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            assessment: try row.text(0), statement: try row.text(1),
            own: try row.optionalInteger(2).map { $0 != 0 },
            measured: try row.optionalInteger(3).map { $0 != 0 })
    }
}

/// How far the capabilities had come in some of them.
package struct AssessmentLevels: Query {
    package struct Entry: Sendable {
        package let assessment: String
        package let capability: String
        package let level: Int
    }

    package let organization: Organization.Key
    package let ids: [String]

    package init(of organization: Organization.Key, _ ids: [String]) {
        self.organization = organization
        self.ids = ids
    }

    package var sql: SQL {
        """
        SELECT assessment_id, capability, level FROM assessment_levels
        WHERE organization_id = \(organization) AND assessment_id IN \(list: ids)
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(assessment: try row.text(0), capability: try row.text(1), level: try row.int(2))
    }
}
