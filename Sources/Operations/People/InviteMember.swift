package import Recovery
import Storage

/// Adds a member, or opens the door anew for one who forgot the password: gives the token of a one-time link.
package struct InviteMember: Sendable {
    package let organization: Organization.Key
    package let actor: ID<Member>
    package let whom: Whom

    package enum Whom: Sendable {
        case new(name: String, email: String, role: Role, authorityMinor: Int64)
        case known(ID<Member>)
    }

    package init(to organization: Organization.Key, by actor: ID<Member>, _ whom: Whom) {
        self.organization = organization
        self.actor = actor
        self.whom = whom
    }

    package func run(at workplace: Workplace) async throws -> (member: ID<Member>, token: String) {
        try await workplace.writer.read { connection in
            _ = try connection.actor(self.actor, of: self.organization, needing: .manageMembers)
        }
        let id: ID<Member>
        switch whom {
        case .new(let name, let email, let role, let authorityMinor):
            id = try await AddMember(
                to: organization, name: name, email: email, role: role, authorityMinor: authorityMinor
            ).run(at: workplace)
        case .known(let member):
            id = member
        }
        guard let token = try await MakeLink(of: organization, for: id).run(at: workplace) else {
            throw Missing("member")
        }
        return (id, token)
    }
}
