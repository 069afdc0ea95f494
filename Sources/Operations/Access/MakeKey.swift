package import Recovery
import Storage

/// Makes an API key; its text is shown once and kept only as a hash.
package struct MakeKey: Sendable {
    package let organization: Organization.Key
    package let name: String
    package let scope: KeyScope

    package init(for organization: Organization.Key, name: String, scope: KeyScope) {
        self.organization = organization
        self.name = name
        self.scope = scope
    }

    package func run(at workplace: Workplace) async throws -> String {
        let world = workplace.world
        let text = "amends_" + Secret.token(world)
        _ = try await workplace.writer.write { connection in
            try connection.run(
                """
                INSERT INTO api_keys (key_hash, organization_id, id, name, scope, created_ms)
                VALUES (\(Secret.hash(of: text)), \(self.organization), \(world.newName()), \(self.name),
                    \(self.scope.rawValue), \(world.now()))
                """)
        }
        return text
    }
}
