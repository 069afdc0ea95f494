package import Recovery

/// What happened to a case, newest first, with who did it and why.
package struct CaseEvents: Query {
    package struct Entry: Sendable {
        package let number: Int
        package let event: CaseEvent
        package let actorName: String?
        package let words: String?
    }

    package let organization: Organization.Key
    package let id: ID<Case>
    package let condition: SQL
    package let limit: Int

    /// `number` is that of the last one seen.
    package init(of organization: Organization.Key, _ id: ID<Case>, before number: Int? = nil, limit: Int) {
        self.organization = organization
        self.id = id
        self.limit = limit
        condition = number.map { "e.number < \($0)" } ?? "1 = 1"
    }

    package var sql: SQL {
        """
        SELECT e.number, e.at_ms, e.kind, e.actor_id, e.round, e.subject_id, e.was, e.became, m.name, n.words
        FROM events e
        LEFT JOIN members m ON m.organization_id = e.organization_id AND m.id = e.actor_id
        LEFT JOIN case_notes n ON n.organization_id = e.organization_id AND n.case_id = e.case_id
            AND n.event_number = e.number
        WHERE e.organization_id = \(organization) AND e.case_id = \(id) AND \(condition)
        ORDER BY e.number DESC LIMIT \(limit)
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        let event = CaseEvent(
            kind: try row.code(2), at: try row.instant(1), actor: try row.optionalID(3),
            round: try row.int(4), subject: try row.optionalText(5), was: try row.optionalText(6),
            became: try row.optionalText(7))
        return Entry(
            number: try row.int(0), event: event, actorName: try row.optionalText(8),
            words: try row.optionalText(9))
    }
}
