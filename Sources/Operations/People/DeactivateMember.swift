package import Recovery
import Storage

/// Lets a member go: signed out everywhere, no case of theirs is left without an owner.
package struct DeactivateMember: Sendable {
    package let organization: Organization.Key
    package let id: ID<Member>
    package let actor: ID<Member>
    /// Who takes over their open cases; nil: whoever routing chooses for each.
    package let successor: ID<Member>?

    package init(
        _ id: ID<Member>, of organization: Organization.Key, by actor: ID<Member>,
        handingCasesTo successor: ID<Member>?
    ) {
        self.id = id
        self.organization = organization
        self.actor = actor
        self.successor = successor
    }

    /// How many cases changed their owner.
    package func run(at workplace: Workplace) async throws -> Int {
        let world = workplace.world
        return try await workplace.writer.write { connection in try self.run(connection, world) }
    }

    private func run(_ connection: any WriteConnection, _ world: World) throws -> Int {
        _ = try connection.actor(actor, of: organization, needing: .manageMembers)
        var leaving = try connection.member(id, of: organization)
        try leaving.deactivate(
            otherAdministrators: try connection.otherAdministrators(than: id, of: organization))
        try connection.run(
            "UPDATE members SET is_active = 0 WHERE organization_id = \(organization) AND id = \(id)")
        try connection.endSessions(of: id, in: organization)
        try connection.endLinks(of: id, in: organization, now: world.now())
        let replaced = try ReplaceOwner(of: organization, leaving: id, successor: successor, by: actor)
            .run(connection, world)
        // After it, so that whoever owns the case now is told.
        _ = try ReturnTasks(limit: .max).run(organization, connection, world)
        return replaced
    }
}
