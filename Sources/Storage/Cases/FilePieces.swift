package import Recovery

/// The bytes of an attached file, from a piece on.
package struct FilePieces: Query {
    package let organization: Organization.Key
    package let hash: String
    package let first: Int
    package let limit: Int

    package init(of organization: Organization.Key, _ hash: String, from first: Int, limit: Int) {
        self.organization = organization
        self.hash = hash
        self.first = first
        self.limit = limit
    }

    package var sql: SQL {
        """
        SELECT bytes FROM file_chunks
        WHERE organization_id = \(organization) AND file_id = \(hash) AND number >= \(first)
        ORDER BY number LIMIT \(limit)
        """
    }

    package func answer(_ row: Row) throws -> [UInt8] { try row.blob(0) }
}

/// The hashes of all attached files, each once, in their order.
package struct FileHashes: Query {
    package let organization: Organization.Key
    package let last: String
    package let limit: Int

    package init(of organization: Organization.Key, after last: String, limit: Int) {
        self.organization = organization
        self.last = last
        self.limit = limit
    }

    package var sql: SQL {
        """
        SELECT hash FROM file_contents WHERE organization_id = \(organization) AND hash > \(last)
        ORDER BY hash LIMIT \(limit)
        """
    }

    package func answer(_ row: Row) throws -> String { try row.text(0) }
}

extension WriteConnection {
    /// Keeps the file, and its bytes unless they are here already.
    package func insert(
        _ evidence: Evidence, _ pieces: [[UInt8]], as name: String, by member: ID<Member>, in its: Case,
        of organization: Organization.Key, now: Instant
    ) throws {
        // Locks the bytes: who removes the last file of them at this moment is waited for, or waits.
        try run(
            """
            INSERT INTO file_contents (organization_id, hash, bytes)
            VALUES (\(organization), \(evidence.hash), \(evidence.bytes))
            ON CONFLICT (organization_id, hash) DO UPDATE SET bytes = excluded.bytes
            """)
        if try first(FilePieces(of: organization, evidence.hash, from: 0, limit: 1)) == nil {
            try run(
                "INSERT INTO file_chunks (organization_id, file_id, number, bytes) VALUES ($1, $2, $3, $4)",
                forEach: pieces.enumerated().map { number, piece in
                    [organization.sqlValue, .text(evidence.hash), number.sqlValue, .blob(piece)]
                })
        }
        try run(
            """
            INSERT INTO case_files (organization_id, id, case_id, round, member_id, attached_ms, name, words,
                media_type, hash, bytes)
            VALUES (\(organization), \(name), \(its.id), \(its.round), \(member), \(now), \(evidence.name),
                \(evidence.words), \(evidence.kind.rawValue), \(evidence.hash), \(evidence.bytes))
            """)
    }

    /// Takes the file away, and its bytes with the last file of them.
    package func remove(_ file: AttachedFile, of organization: Organization.Key) throws {
        let hash = file.evidence.hash
        _ = try rows(
            """
            SELECT hash FROM file_contents
            WHERE organization_id = \(organization) AND hash = \(hash)\(dialect.forUpdate)
            """)
        try run("DELETE FROM case_files WHERE organization_id = \(organization) AND id = \(file.id)")
        let others = try rows(
            "SELECT id FROM case_files WHERE organization_id = \(organization) AND hash = \(hash) LIMIT 1")
        guard others.isEmpty else { return }
        try run("DELETE FROM file_chunks WHERE organization_id = \(organization) AND file_id = \(hash)")
        try run("DELETE FROM file_contents WHERE organization_id = \(organization) AND hash = \(hash)")
    }
}
