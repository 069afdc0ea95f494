package import Recovery
import Storage

/// Goes on with a driver session: scores its signals, takes its drivers, says what they are and what is done, ends it; or says
/// later that an action is done.
package struct MoveDriverSession: Sendable {
    package let organization: Organization.Key
    package let id: ID<DriverSession>
    package let actor: ID<Member>
    package let move: Move

    package enum Move: Sendable {
        case score([DriverSession.SignalScore])
        case choose([Driver])
        case diagnose(Driver, Said)
        case finish(Driver)
        case end, abandon
    }

    /// What is said of a driver; whose action it is and what it is part of by their ids.
    package struct Said: Sendable {
        package var diagnosis = ChosenDriver.Diagnosis()
        package var draft = ChosenDriver.ActionDraft()
        package var owner: ID<Member>?
        /// When what it replaces was said.
        package var replacing: Instant?

        package init() {}
    }

    package init(
        of organization: Organization.Key, _ id: ID<DriverSession>, by actor: ID<Member>, _ move: Move
    ) {
        self.organization = organization
        self.id = id
        self.actor = actor
        self.move = move
    }

    /// - Throws: `DriverSession.SessionRefusal`, `NotAllowed`, or `Missing` for a session, a member or a fix that is not there.
    package func run(at workplace: Workplace) async throws {
        let world = workplace.world
        try await workplace.writer.write { connection in try self.run(connection, world) }
    }

    private func run(_ connection: any WriteConnection, _ world: World) throws {
        // Whoever comes second waits here, and sees what the first one did.
        _ = try connection.rows(
            """
            SELECT id FROM driver_sessions
            WHERE organization_id = \(organization) AND id = \(id)\(connection.dialect.forUpdate)
            """)
        var session = try connection.driverSession(id, of: organization)
        let now = world.now()
        if case .finish(let driver) = move {
            return try finish(driver, of: &session, connection, now: now)
        }
        _ = try connection.actor(actor, of: organization, needing: .runProgramme)
        switch move {
        case .score(let scores):
            let changed = try session.score(scores)
            try connection.save(changed, in: id, by: actor, of: organization, now: now)
        case .choose(let drivers): try choose(drivers, of: &session, connection)
        case .diagnose(let driver, let said): try say(said, of: driver, in: &session, connection, world)
        case .end: try session.end(now: now)
        case .abandon: try session.abandon(now: now)
        case .finish: break
        }
        if let ending = session.ending { try connection.end(id, ending, by: actor, of: organization) }
    }

    private func choose(
        _ drivers: [Driver], of session: inout DriverSession, _ connection: any WriteConnection
    ) throws {
        let before = session.chosen.map(\.driver)
        try session.choose(drivers)
        try connection.save(
            chosen: drivers, insteadOf: before.filter { !drivers.contains($0) }, in: id, of: organization)
    }

    private func say(
        _ said: Said, of driver: Driver, in session: inout DriverSession, _ connection: any WriteConnection,
        _ world: World
    ) throws {
        var draft = said.draft
        draft.owner = try said.owner.map { try connection.member($0, of: organization) }
        if let fix = draft.fix, try connection.first(Fixes(of: organization, fix)) == nil {
            throw Missing("fix")
        }
        let now = world.now()
        try session.diagnose(
            driver, said.diagnosis, draft, replacing: said.replacing,
            today: try connection.zone(of: organization, world).day(of: now), now: now)
        guard let chosen = session.chosen.first(where: { $0.driver == driver }) else { return }
        try connection.save(chosen, in: id, by: actor, of: organization)
    }

    private func finish(
        _ driver: Driver, of session: inout DriverSession, _ connection: any WriteConnection, now: Instant
    ) throws {
        let member = try connection.member(actor, of: organization)
        guard member.canHelp else { throw NotAllowed(member.role) }
        try session.finish(driver, by: member, now: now)
        guard let done = session.chosen.first(where: { $0.driver == driver })?.action?.done else { return }
        try connection.finish(driver, done, in: id, of: organization)
    }
}
