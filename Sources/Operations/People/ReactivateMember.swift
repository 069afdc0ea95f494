package import Recovery
import Storage

/// Takes a member back who had been let go.
package struct ReactivateMember: Sendable {
    package let organization: Organization.Key
    package let id: ID<Member>
    package let actor: ID<Member>

    package init(_ id: ID<Member>, of organization: Organization.Key, by actor: ID<Member>) {
        self.id = id
        self.organization = organization
        self.actor = actor
    }

    package func run(at workplace: Workplace) async throws {
        try await workplace.writer.write { connection in
            _ = try connection.actor(self.actor, of: self.organization, needing: .manageMembers)
            _ = try connection.member(self.id, of: self.organization)
            try connection.run(
                """
                UPDATE members SET is_active = 1
                WHERE organization_id = \(self.organization) AND id = \(self.id)
                """)
        }
    }
}
