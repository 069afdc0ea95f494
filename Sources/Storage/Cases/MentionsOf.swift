package import Recovery

/// Notes that call a member by name, the newest first.
package struct MentionsOf: Query {
    package struct Entry: Sendable {
        package let id: ID<Case>
        package let customerName: String
        package let authorName: String
        package let words: String?
        package let writtenAt: Instant
        package let isRead: Bool
    }

    package let organization: Organization.Key
    package let member: ID<Member>

    package init(_ member: ID<Member>, of organization: Organization.Key) {
        self.organization = organization
        self.member = member
    }

    /// Notes are named by when they were written.
    package var sql: SQL {
        """
        SELECT n.case_id, COALESCE(u.name, u.email, u.key), a.name, n.words, n.written_ms,
            CASE WHEN x.read_ms IS NULL THEN 0 ELSE 1 END
        FROM mentions x
        JOIN notes n ON n.organization_id = x.organization_id AND n.id = x.note_id
        JOIN members a ON a.organization_id = n.organization_id AND a.id = n.member_id
        JOIN cases c ON c.organization_id = n.organization_id AND c.id = n.case_id
        JOIN customers u ON u.organization_id = c.organization_id AND u.id = c.customer_id
        WHERE x.organization_id = \(organization) AND x.member_id = \(member)
        ORDER BY x.note_id DESC LIMIT 100
        """
    }

    package func answer(_ row: Row) throws -> Entry {
        Entry(
            id: try row.id(0), customerName: try row.text(1), authorName: try row.text(2),
            words: try row.optionalText(3), writtenAt: try row.instant(4), isRead: try row.bool(5))
    }
}
