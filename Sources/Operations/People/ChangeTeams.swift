package import Recovery
import Storage

/// Adds a team, or removes one; its members stay.
package struct ChangeTeams: Sendable {
    package let organization: Organization.Key
    package let actor: ID<Member>
    package let change: Change

    package enum Change: Sendable {
        case add(name: String)
        case remove(id: String)
    }

    package init(of organization: Organization.Key, by actor: ID<Member>, _ change: Change) {
        self.organization = organization
        self.actor = actor
        self.change = change
    }

    package enum TeamRefusal: Refusal, Hashable {
        case noName
        case nameTaken

        package var rule: String {
            switch self {
            case .noName: "team_name"
            case .nameTaken: "team_name_taken"
            }
        }
    }

    package func run(at workplace: Workplace) async throws {
        let world = workplace.world
        try await workplace.writeAgain { connection in
            _ = try connection.actor(self.actor, of: self.organization, needing: .administer)
            switch self.change {
            case .add(let name): try self.add(name, connection, world)
            case .remove(let id): try self.remove(id, connection)
            }
        }
    }

    private func add(_ name: String, _ connection: any WriteConnection, _ world: World) throws {
        guard !name.isBlank, name.count <= 100 else { throw TeamRefusal.noName }
        let same = try connection.rows(
            "SELECT id FROM teams WHERE organization_id = \(organization) AND name = \(name)")
        guard same.isEmpty else { throw TeamRefusal.nameTaken }
        try connection.run(
            """
            INSERT INTO teams (organization_id, id, name) VALUES (\(organization), \(world.newName()), \(name))
            """)
    }

    private func remove(_ id: String, _ connection: any WriteConnection) throws {
        let removed = try connection.run(
            "DELETE FROM teams WHERE organization_id = \(organization) AND id = \(id)")
        if removed == 0 { throw Missing("team") }
    }
}
