package import Recovery
import Storage

/// Keeps a view of the inbox under a name, in place of the one that has it, or lets one go; each member has their own.
package struct KeepView: Sendable {
    package let organization: Organization.Key
    package let member: ID<Member>
    package let change: Change

    package enum Change: Sendable {
        case keep(name: String, query: String)
        case remove(id: String)
    }

    package init(of organization: Organization.Key, _ member: ID<Member>, _ change: Change) {
        self.organization = organization
        self.member = member
        self.change = change
    }

    package enum ViewRefusal: Refusal, Hashable {
        case noName
        case tooMany

        package var rule: String {
            switch self {
            case .noName: "view_name"
            case .tooMany: "twenty_views"
            }
        }
    }

    package static let mostCharacters = 60
    package static let mostViews = 20

    package func run(at workplace: Workplace) async throws {
        let world = workplace.world
        try await workplace.writer.write { connection in
            switch self.change {
            case .keep(let name, let query): try self.keep(name, query, connection, world)
            case .remove(let id): try self.remove(id, connection)
            }
        }
    }

    private func keep(
        _ name: String, _ query: String, _ connection: any WriteConnection, _ world: World
    ) throws {
        guard !name.isBlank, name.count <= Self.mostCharacters else { throw ViewRefusal.noName }
        let others = try connection.all(Views(of: organization, member)).filter { $0.name != name }
        guard others.count < Self.mostViews else { throw ViewRefusal.tooMany }
        try connection.run(
            """
            INSERT INTO views (organization_id, member_id, id, name, query)
            VALUES (\(organization), \(member), \(world.newName()), \(name), \(query))
            ON CONFLICT (organization_id, member_id, name) DO UPDATE SET query = excluded.query
            """)
    }

    private func remove(_ id: String, _ connection: any WriteConnection) throws {
        let removed = try connection.run(
            "DELETE FROM views WHERE organization_id = \(organization) AND member_id = \(member) AND id = \(id)"
        )
        if removed == 0 { throw Missing("view") }
    }
}
