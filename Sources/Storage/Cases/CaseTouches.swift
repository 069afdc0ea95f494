package import Recovery

/// The touches of a case, newest first.
package struct CaseTouches: Query {
    package struct Entry: Sendable {
        package let id: String
        package let touch: Touch
        package let memberName: String
        package let recordedAt: Instant
        package let note: String?
    }

    package let organization: Organization.Key
    package let id: ID<Case>
    package let limit: Int

    package init(of organization: Organization.Key, _ id: ID<Case>, limit: Int = 500) {
        self.organization = organization
        self.id = id
        self.limit = limit
    }

    package var sql: SQL {
        """
        SELECT t.id, t.kind, t.made_ms, t.member_id, t.is_template, m.name, t.recorded_ms, t.note, t.minutes,
            t.bounced_ms
        FROM touches t JOIN members m ON m.organization_id = t.organization_id AND m.id = t.member_id
        WHERE t.organization_id = \(organization) AND t.case_id = \(id)
        ORDER BY t.made_ms DESC, t.id DESC LIMIT \(limit)
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        let touch = Touch(
            try row.code(1), at: try row.instant(2), by: try row.id(3), isTemplate: try row.bool(4),
            minutes: try row.optionalInt(8), bouncedAt: try row.optionalInstant(9))
        return Entry(
            id: try row.text(0), touch: touch, memberName: try row.text(5), recordedAt: try row.instant(6),
            note: try row.optionalText(7))
    }
}
