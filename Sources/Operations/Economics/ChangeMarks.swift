package import Recovery
import Storage

/// Puts a mark on the trends, or takes one away that was a mistake.
package struct ChangeMarks: Sendable {
    package let organization: Organization.Key
    package let actor: ID<Member>
    package let change: Change

    package enum Change: Sendable {
        case add(Mark)
        case remove(id: String)
    }

    package init(of organization: Organization.Key, by actor: ID<Member>, _ change: Change) {
        self.organization = organization
        self.actor = actor
        self.change = change
    }

    /// - Throws: `NotAllowed`, or `Missing` for a mark that is not there.
    package func run(at workplace: Workplace) async throws {
        let world = workplace.world
        try await workplace.writer.write { connection in
            _ = try connection.actor(self.actor, of: self.organization, needing: .manageFixes)
            switch self.change {
            case .add(let mark):
                try connection.insert(mark, by: self.actor, of: self.organization, world)
            case .remove(let id):
                let removed = try connection.run(
                    "DELETE FROM marks WHERE organization_id = \(self.organization) AND id = \(id)")
                if removed == 0 { throw Missing("mark") }
            }
        }
    }
}

extension WriteConnection {
    func insert(
        _ mark: Mark, by member: ID<Member>, of organization: Organization.Key, _ world: World
    ) throws {
        try run(
            """
            INSERT INTO marks (organization_id, id, kind, local_day, title, member_id, recorded_ms)
            VALUES (\(organization), \(world.newName()), \(mark.kind), \(mark.day.daysSince1970), \(mark.title),
                \(member), \(world.now()))
            """)
    }
}
