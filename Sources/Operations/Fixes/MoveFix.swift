package import Recovery
import Storage

/// Moves a fix on: it answers further cases, it reached customers, or the data judged it.
package struct MoveFix: Sendable {
    package let organization: Organization.Key
    package let id: ID<Fix>
    package let actor: ID<Member>
    package let move: Move

    package enum Move: Sendable {
        case answer([ID<Case>])
        case ship(at: Instant?)
        case judge(Fix.Verdict)
    }

    package init(of organization: Organization.Key, _ id: ID<Fix>, by actor: ID<Member>, _ move: Move) {
        self.organization = organization
        self.id = id
        self.actor = actor
        self.move = move
    }

    /// - Throws: `Fix.FixRefusal`, `NotAllowed`, or `Missing` for a fix or case that is not there.
    package func run(at workplace: Workplace) async throws {
        let world = workplace.world
        try await workplace.writer.write { connection in try self.run(connection, world) }
    }

    private func run(_ connection: any WriteConnection, _ world: World) throws {
        _ = try connection.actor(actor, of: organization, needing: .manageFixes)
        // Whoever moves it second waits here, and sees what the first one did.
        _ = try connection.rows(
            """
            SELECT id FROM fixes WHERE organization_id = \(organization) AND id = \(id)\(connection.dialect.forUpdate)
            """)
        guard var fix = try connection.first(Fixes(of: organization, id))?.fix else { throw Missing("fix") }
        let now = world.now()
        switch move {
        case .answer(let cases): try link(cases, connection, now: now)
        case .ship(let at):
            try fix.ship(at: at ?? now, now: now)
            try connection.run(
                """
                UPDATE fixes SET shipped_ms = \(fix.shippedAt)
                WHERE organization_id = \(organization) AND id = \(id)
                """)
        case .judge(let verdict):
            try fix.judge(verdict, now: now)
            try connection.run(
                """
                UPDATE fixes SET verdict = \(verdict), judged_ms = \(now)
                WHERE organization_id = \(organization) AND id = \(id)
                """)
        }
    }

    private func link(_ cases: [ID<Case>], _ connection: any WriteConnection, now: Instant) throws {
        let known = try connection.all(CaseList(of: organization, ids: cases.map(\.rawValue))).map(\.found.id)
        guard Set(known).isSuperset(of: cases) else { throw Missing("case") }
        try connection.link(Set(cases).sorted(), to: id, of: organization, now: now)
    }
}
