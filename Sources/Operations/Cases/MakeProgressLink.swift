package import Recovery

/// Makes the link by which a customer sees how far their case is, in place of one made before.
package struct MakeProgressLink: Sendable {
    package let organization: Organization.Key
    package let id: ID<Case>
    package let member: ID<Member>

    package init(of organization: Organization.Key, _ id: ID<Case>, by member: ID<Member>) {
        self.organization = organization
        self.id = id
        self.member = member
    }

    /// The token, which is told this once: what is kept is its hash.
    package func run(at workplace: Workplace) async throws -> String {
        let token = Secret.token(workplace.world)
        _ = try await MoveCase(of: organization, id, by: member, .openProgress(hash: Secret.hash(of: token)))
            .run(at: workplace)
        return token
    }
}
