package import Recovery
import Storage

/// Approves or declines a table that somebody else put forward; approved, it takes the place of the one in force.
package struct DecideGoodwill: Sendable {
    package let organization: Organization.Key
    package let actor: ID<Member>
    package let id: ID<GoodwillProposal>
    package let isApproved: Bool

    package init(
        of organization: Organization.Key, by actor: ID<Member>, _ id: ID<GoodwillProposal>, isApproved: Bool
    ) {
        self.organization = organization
        self.actor = actor
        self.id = id
        self.isApproved = isApproved
    }

    /// - Throws: `GoodwillProposal.DecisionRefusal`.
    package func run(at workplace: Workplace) async throws {
        let world = workplace.world
        try await workplace.writer.write { connection in
            _ = try connection.actor(self.actor, of: self.organization, needing: .setAuthority)
            // Whoever decides at the same time is waited for, and then seen.
            _ = try connection.rows(
                """
                SELECT id FROM goodwill_tables
                WHERE organization_id = \(self.organization) AND state IN ('pending', 'in_force')
                ORDER BY id\(connection.dialect.forUpdate)
                """)
            guard let found = try connection.first(GoodwillTables(of: self.organization, self.id)) else {
                throw Missing("table")
            }
            try found.proposal([]).checkDecision(by: self.actor)
            let now = world.now()
            if self.isApproved {
                try connection.end(.inForce, as: .replaced, by: nil, of: self.organization, now: now)
            }
            try connection.end(
                .pending, as: self.isApproved ? .inForce : .declined, by: self.actor, of: self.organization,
                now: now)
        }
    }
}
