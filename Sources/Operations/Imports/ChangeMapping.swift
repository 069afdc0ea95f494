package import Recovery
import Storage

/// Calls a saved mapping something else, or deletes it; files that were taken by it keep the answers they had.
package struct ChangeMapping: Sendable {
    package let organization: Organization.Key
    package let actor: ID<Member>
    package let name: String
    package let change: Change

    package enum Change: Sendable {
        case rename(to: String)
        case delete
    }

    package init(_ name: String, of organization: Organization.Key, by actor: ID<Member>, _ change: Change) {
        self.organization = organization
        self.actor = actor
        self.name = name
        self.change = change
    }

    package enum MappingRefusal: Refusal, Hashable {
        case noName
        case nameTaken

        package var rule: String {
            switch self {
            case .noName: "mapping_name"
            case .nameTaken: "mapping_name_taken"
            }
        }
    }

    package func run(at workplace: Workplace) async throws {
        // Another mapping may take the name just after it was found to be free.
        try await workplace.writeAgain { connection in
            _ = try connection.actor(self.actor, of: self.organization, needing: .administer)
            switch self.change {
            case .rename(let new): try self.rename(to: new, connection)
            case .delete: try self.delete(connection)
            }
        }
    }

    private func rename(to new: String, _ connection: any WriteConnection) throws {
        guard !new.isBlank, new.count <= 200 else { throw MappingRefusal.noName }
        if new == name { return }
        let same = try connection.rows(
            "SELECT name FROM mappings WHERE organization_id = \(organization) AND name = \(new)")
        guard same.isEmpty else { throw MappingRefusal.nameTaken }
        let renamed = try connection.run(
            """
            UPDATE mappings SET name = \(new) WHERE organization_id = \(organization) AND name = \(name)
            """)
        if renamed == 0 { throw Missing("mapping") }
    }

    private func delete(_ connection: any WriteConnection) throws {
        let deleted = try connection.run(
            "DELETE FROM mappings WHERE organization_id = \(organization) AND name = \(name)")
        if deleted == 0 { throw Missing("mapping") }
    }
}
