package import Recovery
import Storage

/// Signs a member out in one of their browsers.
package struct EndSession: Sendable {
    package let organization: Organization.Key
    package let member: ID<Member>
    /// As `MemberSessions` names it.
    package let id: String

    package init(of organization: Organization.Key, _ member: ID<Member>, _ id: String) {
        self.organization = organization
        self.member = member
        self.id = id
    }

    package func run(at workplace: Workplace) async throws {
        guard id.utf8.count == MemberSessions.idLength else { throw Missing("session") }
        try await workplace.writer.write { connection in
            let ended = try connection.run(
                """
                DELETE FROM sessions WHERE organization_id = \(self.organization)
                    AND member_id = \(self.member)
                    AND substr(token_hash, 1, CAST(\(MemberSessions.idLength) AS INTEGER)) = \(self.id)
                """)
            if ended == 0 { throw Missing("session") }
        }
    }
}
