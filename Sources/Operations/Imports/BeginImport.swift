import Connections
package import Recovery
package import Storage

/// Begins to take in a file that was checked and mapped, or goes on with the same file where it stood.
package struct BeginImport: Sendable {
    package let organization: Organization.Key
    package let fileName: String
    /// SHA-256, in hexadecimal.
    package let fileHash: String
    package let plan: ImportPlan

    package init(of organization: Organization.Key, fileName: String, fileHash: String, plan: ImportPlan) {
        self.organization = organization
        self.fileName = fileName
        self.fileHash = fileHash
        self.plan = plan
    }

    /// - Throws: `SignalMapping.Mismatch` before anything is taken.
    package func run(at workplace: Workplace) async throws -> ImportProgress {
        let world = workplace.world
        _ = try plan.bound(world.zones)
        let text = try plan.encoded()
        let hash = Secret.hash(of: text)
        return try await workplace.writer.write { connection in
            let same = Imports(of: self.organization, unfinished: self.fileHash, planHash: hash)
            if let unfinished = try connection.first(same) { return unfinished }
            let id = ID<Import>(world.newName())
            try connection.run(
                """
                INSERT INTO imports (organization_id, id, file_name, file_hash, file_bytes, mapping,
                    mapping_hash, state, position, line, rows_total, created_ms, started_ms)
                VALUES (\(self.organization), \(id), \(self.fileName), \(self.fileHash),
                    \(self.plan.file.length), \(text), \(hash), 'running', \(self.plan.file.firstRow.offset),
                    \(self.plan.file.firstRow.line), \(self.plan.file.rowCount), \(world.now()),
                    \(world.now()))
                """)
            guard let begun = try connection.first(Imports(of: self.organization, id)) else {
                throw Missing("import")
            }
            return begun
        }
    }
}
