package import Connections
package import Recovery
import Storage

/// Keeps an uploaded file piece by piece, until its columns are mapped and its rows are taken.
package struct UploadFile: Sendable {
    package let organization: Organization.Key
    package let id: ID<Import>

    /// How many bytes a piece has; the last may have fewer.
    package static let piece = 256 << 10

    /// Begins an upload; the file has no hash until it is there as a whole.
    package static func begin(
        _ fileName: String, of organization: Organization.Key, at workplace: Workplace
    ) async throws -> UploadFile {
        let id = ID<Import>(workplace.world.newName())
        let now = workplace.now
        _ = try await workplace.writer.write { connection in
            try connection.run(
                """
                INSERT INTO imports (organization_id, id, file_name, file_hash, file_bytes, state, created_ms)
                VALUES (\(organization), \(id), \(fileName), '', 0, 'receiving', \(now))
                """)
        }
        return UploadFile(organization: organization, id: id)
    }

    package func keep(_ bytes: [UInt8], as number: Int, at workplace: Workplace) async throws {
        _ = try await workplace.writer.write { connection in
            try connection.run(
                """
                INSERT INTO file_chunks (organization_id, file_id, number, bytes)
                VALUES (\(self.organization), \(self.id), \(number), \(SQLValue.blob(bytes)))
                """)
        }
    }

    /// The file is there; checks it as a whole, and refuses it with the line when it cannot be read.
    package func finish(hash: String, length: Int, at workplace: Workplace) async throws {
        var refusal: String?
        let source = Self.source(of: id, organization, workplace)
        do {
            // Guessed at like another's, its opaque ids would be taken for the names of customers.
            if let list = try await ExportedFile.list(of: source) {
                refusal =
                    "this is an export of \(list.rawValue); the command amends import takes it in again as it was"
            } else {
                _ = try await DelimitedFile.check(source)
            }
        } catch let error as DelimitedFile.Refusal {
            refusal = error.description
        }
        let state = refusal == nil ? "mapping" : "refused"
        let reason = refusal
        _ = try await workplace.writer.write { connection in
            if reason != nil {
                try connection.run(
                    """
                    DELETE FROM file_chunks WHERE organization_id = \(self.organization)
                        AND file_id = \(self.id)
                    """)
            }
            return try connection.run(
                """
                UPDATE imports SET state = \(state), refusal = \(reason), file_hash = \(hash),
                    file_bytes = \(length)
                WHERE organization_id = \(self.organization) AND id = \(self.id)
                """)
        }
    }

    /// Reads a kept file from any offset.
    package static func source(
        of id: ID<Import>, _ organization: Organization.Key, _ workplace: Workplace
    ) -> ByteSource {
        { offset, count in
            let first = offset / piece
            let last = (offset + max(count, 1) - 1) / piece
            let pieces = try await workplace.writer.read { connection in
                try connection.rows(
                    """
                    SELECT bytes FROM file_chunks WHERE organization_id = \(organization) AND file_id = \(id)
                        AND number >= \(first) AND number <= \(last) ORDER BY number
                    """
                ).map { try $0.blob(0) }
            }
            let bytes = pieces.flatMap { $0 }
            let start = min(offset - first * piece, bytes.count)
            return Array(bytes[start..<min(start + count, bytes.count)])
        }
    }
}

/// Decides how an uploaded file is read, and hands it to the job that takes its rows.
package struct StartUploadedImport: Sendable {
    package let organization: Organization.Key
    package let id: ID<Import>
    package let plan: ImportPlan
    /// Saves the mapping under this name, for later files of the kind.
    package let saveAs: String?

    package init(of organization: Organization.Key, _ id: ID<Import>, plan: ImportPlan, saveAs: String?) {
        self.organization = organization
        self.id = id
        self.plan = plan
        self.saveAs = saveAs
    }

    package static let jobName = "import"

    /// - Throws: `SignalMapping.Mismatch` before anything is taken; `Missing` when it is not waiting to be mapped.
    package func run(at workplace: Workplace) async throws {
        _ = try plan.bound(workplace.world.zones)
        let text = try plan.encoded()
        let mapping = try plan.mapping.encoded()
        let world = workplace.world
        try await workplace.writer.write { connection in
            let now = world.now()
            let changed = try connection.run(
                """
                UPDATE imports SET state = 'running', mapping = \(text), mapping_hash = \(Secret.hash(of: text)),
                    position = \(self.plan.file.firstRow.offset), line = \(self.plan.file.firstRow.line),
                    rows_total = \(self.plan.file.rowCount), started_ms = \(now)
                WHERE organization_id = \(self.organization) AND id = \(self.id) AND state = 'mapping'
                """)
            guard changed == 1 else { throw Missing("import") }
            try connection.run(
                """
                INSERT INTO jobs (id, organization_id, name, subject_id, run_ms)
                VALUES (\(world.newName()), \(self.organization), \(Self.jobName), \(self.id), \(now))
                """)
            if let name = self.saveAs {
                try connection.save(mapping, as: name, of: self.organization, now: now)
            }
        }
    }
}

/// Saves a mapping under a name, for later files of the kind.
package struct SaveMapping: Sendable {
    package let organization: Organization.Key
    package let name: String
    package let mapping: SignalMapping

    package init(of organization: Organization.Key, _ mapping: SignalMapping, as name: String) {
        self.organization = organization
        self.name = name
        self.mapping = mapping
    }

    package func run(at workplace: Workplace) async throws {
        let text = try mapping.encoded()
        let now = workplace.now
        _ = try await workplace.writer.write { connection in
            try connection.save(text, as: self.name, of: self.organization, now: now)
        }
    }
}
