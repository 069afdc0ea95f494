package import Recovery
import Storage

/// Begins a driver session with the latest detractor signals of the organization, each put to the driver that is proposed.
package struct BeginDriverSession: Sendable {
    package let organization: Organization.Key
    package let actor: ID<Member>

    package init(of organization: Organization.Key, by actor: ID<Member>) {
        self.organization = organization
        self.actor = actor
    }

    /// - Throws: `DriverSession.SessionRefusal`, or `NotAllowed`.
    package func run(at workplace: Workplace) async throws -> ID<DriverSession> {
        let world = workplace.world
        // Of two who begin at once the second finds the first one's session.
        return try await workplace.writeAgain { connection in try self.begin(connection, world) }
    }

    private func begin(_ connection: any WriteConnection, _ world: World) throws -> ID<DriverSession> {
        _ = try connection.actor(actor, of: organization, needing: .runProgramme)
        let isAnotherOpen = try connection.first(DriverSessions(openOf: organization)) != nil
        let last = try connection.first(DriverSessions(lastEndedOf: organization))?.begunAt
        let latest = try connection.all(LatestDetractors(of: organization, limit: DriverSession.most))
        let fresh = latest.count { found in last.map { found.occurredAt > $0 } ?? true }
        let drawn = latest.prefix(DriverSession.toDraw(new: fresh)).map(\.proposed)
        let session = try DriverSession(
            begun: ID(world.newName()), with: drawn, besideAnOpenOne: isAnotherOpen, now: world.now())
        try connection.insert(
            session, by: actor, fresh: fresh, currency: try connection.organization(organization).currency,
            of: organization)
        return session.id
    }
}
