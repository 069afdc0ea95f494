package import Recovery
import Storage

package struct RevokeKey: Sendable {
    package let organization: Organization.Key
    package let id: String

    package init(of organization: Organization.Key, _ id: String) {
        self.organization = organization
        self.id = id
    }

    package func run(at workplace: Workplace) async throws {
        let now = workplace.now
        let changed = try await workplace.writer.write { connection in
            try connection.run(
                """
                UPDATE api_keys SET revoked_ms = \(now)
                WHERE organization_id = \(self.organization) AND id = \(self.id) AND revoked_ms IS NULL
                """)
        }
        guard changed == 1 else { throw Missing("key") }
    }
}
