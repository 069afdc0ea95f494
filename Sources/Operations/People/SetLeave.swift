package import Recovery
import Storage

/// Puts down when a member is away, in place of what was put down before. Routing passes them over meanwhile.
package struct SetLeave: Sendable {
    package let organization: Organization.Key
    package let member: ID<Member>
    package let actor: ID<Member>
    /// Both counted in; nil: not away.
    package let days: (from: LocalDay, to: LocalDay)?

    package init(
        of organization: Organization.Key, for member: ID<Member>, by actor: ID<Member>,
        _ days: (from: LocalDay, to: LocalDay)?
    ) {
        self.organization = organization
        self.member = member
        self.actor = actor
        self.days = days
    }

    package func run(at workplace: Workplace) async throws {
        let world = workplace.world
        try await workplace.writer.write { connection in try self.run(connection, world) }
    }

    private func run(_ connection: any WriteConnection, _ world: World) throws {
        if actor != member { _ = try connection.actor(actor, of: organization, needing: .manageMembers) }
        _ = try connection.member(member, of: organization)
        if let days, days.from > days.to { throw Member.ChangeRefusal.leaveBackwards }
        let today = try connection.zone(of: organization, world).day(of: world.now())
        try connection.run(
            """
            DELETE FROM leaves WHERE organization_id = \(organization) AND member_id = \(member)
                AND to_day >= \(today.daysSince1970)
            """)
        guard let days else { return }
        try connection.run(
            """
            INSERT INTO leaves (organization_id, id, member_id, from_day, to_day)
            VALUES (\(organization), \(world.newName()), \(member), \(days.from.daysSince1970),
                \(days.to.daysSince1970))
            """)
        // What is still to come goes back on the day.
        if days.from <= today { _ = try ReturnTasks(limit: .max).run(organization, connection, world) }
    }
}
