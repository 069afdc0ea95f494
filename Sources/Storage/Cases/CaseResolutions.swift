package import Recovery

/// What the customer of a case was told of its remedies, newest first.
package struct CaseResolutions: Query {
    package struct Entry: Sendable {
        package let round: Int
        package let note: ResolutionNote
        package let memberName: String
        package let writtenAt: Instant
    }

    package let organization: Organization.Key
    package let id: ID<Case>

    package init(of organization: Organization.Key, _ id: ID<Case>) {
        self.organization = organization
        self.id = id
    }

    package var sql: SQL {
        """
        SELECT r.round, r.fixed, r.why, r.effect, r.next_step, r.talk_day, m.name, r.written_ms
        FROM resolution_notes r
        JOIN members m ON m.organization_id = r.organization_id AND m.id = r.member_id
        WHERE r.organization_id = \(organization) AND r.case_id = \(id)
        ORDER BY r.written_ms DESC, r.id DESC LIMIT 100
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        let note = ResolutionNote(
            fixed: try row.optionalText(1) ?? "", why: try row.optionalText(2) ?? "",
            effect: try row.optionalText(3) ?? "", next: try row.optionalText(4) ?? "",
            talkOn: LocalDay(daysSince1970: try row.int(5)))
        return Entry(
            round: try row.int(0), note: note, memberName: try row.text(6), writtenAt: try row.instant(7))
    }
}

extension WriteConnection {
    package func insert(
        _ note: ResolutionNote, as name: String, by member: ID<Member>, in resolved: Case,
        of organization: Organization.Key, now: Instant
    ) throws {
        try run(
            """
            INSERT INTO resolution_notes (organization_id, id, case_id, round, member_id, written_ms, fixed,
                why, effect, next_step, talk_day)
            VALUES (\(organization), \(name), \(resolved.id), \(resolved.round), \(member), \(now),
                \(note.fixed), \(note.why), \(note.effect), \(note.next), \(note.talkOn.daysSince1970))
            """)
    }
}
