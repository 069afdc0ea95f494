package import Recovery
import Storage

/// Puts forward what may be given, in place of what waits for approval; what is in force stays until then.
package struct ProposeGoodwill: Sendable {
    package let organization: Organization.Key
    package let actor: ID<Member>
    package let table: GoodwillTable

    package init(of organization: Organization.Key, by actor: ID<Member>, _ table: GoodwillTable) {
        self.organization = organization
        self.actor = actor
        self.table = table
    }

    /// The proposal's id.
    @discardableResult
    package func run(at workplace: Workplace) async throws -> ID<GoodwillProposal> {
        let world = workplace.world
        // Of two that are put forward at once, the later takes the place of the first.
        return try await workplace.writeAgain { connection in
            _ = try connection.actor(self.actor, of: self.organization, needing: .proposeGoodwill)
            let now = world.now()
            try connection.end(.pending, as: .replaced, by: nil, of: self.organization, now: now)
            let proposal = GoodwillProposal(
                id: ID(world.newName()), table: self.table, proposer: self.actor, proposedAt: now)
            try connection.insert(proposal, of: self.organization)
            return proposal.id
        }
    }
}
