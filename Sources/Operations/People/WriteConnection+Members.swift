import Recovery
import Storage

extension WriteConnection {
    /// The member who does something, if they may.
    /// - Throws: `Missing`, or `NotAllowed` for a role that may not, or for somebody who has left.
    func actor(
        _ id: ID<Member>, of organization: Organization.Key, needing permission: Permission
    ) throws -> Member {
        guard let actor = try first(MemberByID(of: organization, id)) else { throw Missing("member") }
        guard actor.isActive, actor.role.may(permission) else { throw NotAllowed(actor.role) }
        return actor
    }

    func member(_ id: ID<Member>, of organization: Organization.Key) throws -> Member {
        guard let found = try first(MemberByID(of: organization, id)) else { throw Missing("member") }
        return found
    }

    func otherAdministrators(than id: ID<Member>, of organization: Organization.Key) throws -> Int {
        try first(OtherAdministrators(than: id, of: organization)) ?? 0
    }

    /// - Throws: `Member.ChangeRefusal` for what is no address, or somebody else's.
    func checkAddress(
        _ email: String, of member: ID<Member>?, in organization: Organization.Key
    ) throws {
        guard email.isAddress else { throw Member.ChangeRefusal.notAnAddress(email) }
        let taken = try rows(
            "SELECT id FROM members WHERE organization_id = \(organization) AND email = \(email)")
        if let other = try taken.first.map({ try $0.text(0) }), other != member?.rawValue {
            throw Member.ChangeRefusal.alreadyHere(email: email)
        }
    }

    /// Signs a member out everywhere but in the session with this hash.
    func endSessions(
        of member: ID<Member>, in organization: Organization.Key, but kept: String? = nil
    ) throws {
        try run(
            """
            DELETE FROM sessions WHERE organization_id = \(organization) AND member_id = \(member)
                AND token_hash <> \(kept ?? "")
            """)
    }
}
