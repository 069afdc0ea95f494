package import Recovery

/// What members wrote to each other about a case, newest first.
package struct CaseNotes: Query {
    package struct Entry: Sendable {
        package let id: String
        package let memberName: String
        package let writtenAt: Instant
        package let words: String?
    }

    package let organization: Organization.Key
    package let id: ID<Case>

    package init(of organization: Organization.Key, _ id: ID<Case>) {
        self.organization = organization
        self.id = id
    }

    package var sql: SQL {
        """
        SELECT n.id, m.name, n.written_ms, n.words
        FROM notes n JOIN members m ON m.organization_id = n.organization_id AND m.id = n.member_id
        WHERE n.organization_id = \(organization) AND n.case_id = \(id)
        ORDER BY n.written_ms DESC, n.id DESC LIMIT 200
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            id: try row.text(0), memberName: try row.text(1), writtenAt: try row.instant(2),
            words: try row.optionalText(3))
    }
}
