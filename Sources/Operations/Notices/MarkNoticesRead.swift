package import Recovery
import Storage

/// A member has read what they were told: all of it up to an instant, or what a case called them for.
package struct MarkNoticesRead: Sendable {
    package let organization: Organization.Key
    package let member: ID<Member>
    private let condition: SQL

    /// - Parameter shown: what may be shown from then on at the latest; what came after is still unread.
    package init(of organization: Organization.Key, _ member: ID<Member>, shownUntil shown: Instant) {
        self.organization = organization
        self.member = member
        condition = "shown_ms <= \(shown)"
    }

    package init(of organization: Organization.Key, _ member: ID<Member>, about id: ID<Case>) {
        self.organization = organization
        self.member = member
        condition = "case_id = \(id)"
    }

    package func run(at workplace: Workplace) async throws {
        let now = workplace.now
        try await workplace.writer.write { connection in
            try connection.run(
                """
                UPDATE notices SET read_ms = \(now)
                WHERE organization_id = \(self.organization) AND member_id = \(self.member)
                    AND read_ms IS NULL AND shown_ms <= \(now) AND \(self.condition)
                """)
            // A mention is looked at in either place.
            try connection.run(
                """
                UPDATE mentions SET read_ms = \(now)
                WHERE organization_id = \(self.organization) AND member_id = \(self.member) AND read_ms IS NULL
                    AND EXISTS (SELECT 1 FROM notices n WHERE n.organization_id = mentions.organization_id
                        AND n.member_id = mentions.member_id AND n.key = 'mentioned.' || mentions.note_id
                        AND n.read_ms IS NOT NULL)
                """)
        }
    }
}
