package import Recovery

/// Brings a database to the schema this program knows: forward only, each step whole or not at all.
package struct Migrator: Sendable {
    /// Sorted by version.
    package let migrations: [Migration]

    package init(_ migrations: [Migration]) {
        self.migrations = migrations.sorted { $0.version < $1.version }
    }

    /// How far a database has come.
    package struct Status: Sendable {
        package let applied: [Applied]
        package let waiting: [Migration]

        package struct Applied: Hashable, Sendable {
            package let version: Int64
            package let name: String
            package let at: Instant
        }
    }

    /// Applies what is missing; gives back what it applied, none when the schema was up to date.
    ///
    /// Several servers may start at once: each step is done by one of them.
    /// - Throws: `newerSchema` for a database that a newer version of this program has changed.
    package func migrate(_ database: any Database, now: Instant) async throws -> [Migration] {
        try await database.write { try requireKnown(in: try table(on: $0)) }
        var done: [Migration] = []
        for migration in migrations {
            let isDone = try await database.write { try apply(migration, on: $0, now: now) }
            if isDone { done.append(migration) }
        }
        return done
    }

    /// Reads how far a database has come, changing nothing.
    package func status(of database: any Database) async throws -> Status {
        try await database.read { connection in
            let exists = try !connection.rows(connection.dialect.existence(ofTable: "schema_versions"))
                .isEmpty
            let applied = try exists ? self.applied(on: connection) : []
            try requireKnown(in: applied)
            let versions = Set(applied.map(\.version))
            return Status(applied: applied, waiting: migrations.filter { !versions.contains($0.version) })
        }
    }

    /// The rows of the table of versions, which is made where it is missing.
    private func table(on connection: any WriteConnection) throws -> [Status.Applied] {
        try lock(connection)
        let text = """
            CREATE TABLE IF NOT EXISTS schema_versions (
                version BIGINT PRIMARY KEY, name TEXT NOT NULL, applied_ms BIGINT NOT NULL
            ){{strict}}
            """
        try connection.run(SQL(stringLiteral: Migration.tokens(in: text, filledFor: connection.dialect)))
        return try applied(on: connection)
    }

    /// Whether it had still to be applied.
    private func apply(
        _ migration: Migration, on connection: any WriteConnection, now: Instant
    ) throws -> Bool {
        try lock(connection)
        let applied = try applied(on: connection)
        try requireKnown(in: applied)
        if applied.contains(where: { $0.version == migration.version }) { return false }
        for statement in migration.statements(for: connection.dialect) {
            try connection.run(SQL(stringLiteral: statement))
        }
        for hint in connection.dialect.planning { try connection.run(hint) }
        try connection.run(
            """
            INSERT INTO schema_versions (version, name, applied_ms)
            VALUES (\(migration.version), \(migration.name), \(now))
            """)
        return true
    }

    private func lock(_ connection: any WriteConnection) throws {
        if let lock = connection.dialect.schemaLock { _ = try connection.rows(lock) }
    }

    private func applied(on connection: any ReadConnection) throws -> [Status.Applied] {
        try connection.rows("SELECT version, name, applied_ms FROM schema_versions ORDER BY version").map {
            row in
            Status.Applied(version: try row.integer(0), name: try row.text(1), at: try row.instant(2))
        }
    }

    private func requireKnown(in applied: [Status.Applied]) throws {
        let newest = migrations.last?.version ?? 0
        guard let last = applied.last, last.version > newest else { return }
        throw StorageFault(
            .newerSchema, while: "checking the schema",
            """
            this database was changed by a newer version of Amends (schema \(last.version), \(last.name)); \
            this one knows up to \(newest). Start the newer version, or restore an older backup.
            """)
    }
}
