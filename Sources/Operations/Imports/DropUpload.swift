package import Recovery
import Storage

/// Takes away an upload that broke off before its file was there as a whole.
package struct DropUpload: Sendable {
    package let organization: Organization.Key
    package let id: ID<Import>

    package init(of organization: Organization.Key, _ id: ID<Import>) {
        self.organization = organization
        self.id = id
    }

    package func run(at workplace: Workplace) async throws {
        try await workplace.writer.write { connection in
            let dropped = try connection.run(
                """
                DELETE FROM imports
                WHERE organization_id = \(self.organization) AND id = \(self.id) AND state = 'receiving'
                """)
            guard dropped == 1 else { return }
            try connection.run(
                "DELETE FROM file_chunks WHERE organization_id = \(self.organization) AND file_id = \(self.id)"
            )
        }
    }
}
