package import Recovery
import Storage

/// A member has looked at what calls them by name.
package struct ReadMentions: Sendable {
    package let organization: Organization.Key
    package let member: ID<Member>

    package init(of organization: Organization.Key, _ member: ID<Member>) {
        self.organization = organization
        self.member = member
    }

    package func run(at workplace: Workplace) async throws {
        let now = workplace.now
        try await workplace.writer.write { connection in
            try connection.run(
                """
                UPDATE notices SET read_ms = \(now)
                WHERE organization_id = \(self.organization) AND member_id = \(self.member) AND read_ms IS NULL
                    AND kind = 'mentioned'
                """)
            try connection.run(
                """
                UPDATE mentions SET read_ms = \(now)
                WHERE organization_id = \(self.organization) AND member_id = \(self.member) AND read_ms IS NULL
                """)
        }
    }
}
