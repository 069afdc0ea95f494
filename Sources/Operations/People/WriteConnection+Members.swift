import Recovery
import Storage

extension WriteConnection {
    func otherAdministrators(than id: ID<Member>, of organization: Organization.Key) throws -> Int {
        try first(OtherAdministrators(than: id, of: organization)) ?? 0
    }

    /// - Throws: `Member.ChangeRefusal` for what is no address, or somebody else's.
    func checkAddress(
        _ email: String, of member: ID<Member>?, in organization: Organization.Key
    ) throws {
        guard email.isAddress else { throw Member.ChangeRefusal.notAnAddress(email) }
        if try isTaken(email, besides: member, in: organization) {
            throw Member.ChangeRefusal.alreadyHere(email: email)
        }
    }

    /// Whether somebody else signs in with this address.
    func isTaken(
        _ email: String, besides member: ID<Member>?, in organization: Organization.Key
    ) throws -> Bool {
        let known = try rows(
            "SELECT id FROM members WHERE organization_id = \(organization) AND email = \(email)")
        return try known.contains { try $0.text(0) != member?.rawValue }
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
