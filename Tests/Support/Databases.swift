package import Storage
import Foundation
import Recovery

/// The engines that every storage test runs on.
package enum Engine: String, CaseIterable, Sendable {
    case sqlite, postgresql
}

/// Lends a fresh database, migrated unless told otherwise, which is gone afterwards.
package func withDatabase(
    _ engine: Engine, isMigrated: Bool = true, _ body: (any Database) async throws -> Void
) async throws {
    switch engine {
    case .sqlite:
        try await withFolder { folder in
            let path = folder + "/amends.sqlite"
            if isMigrated { try await Template.shared.file().write(to: URL(filePath: path)) }
            try await lending(try SQLiteDatabase(path: path), body)
        }
    case .postgresql:
        let name = try await PostgreSQLCluster.shared.lend(isMigrated: isMigrated)
        do {
            try await lending(try PostgreSQLCluster.open(name), body)
        } catch {
            try await PostgreSQLCluster.shared.takeBack(name)
            throw error
        }
        try await PostgreSQLCluster.shared.takeBack(name)
    }
}

/// Lends the door to a fresh, migrated database, which may be opened again and again.
package func withDoor(
    _ engine: Engine, _ body: (@escaping @Sendable () async throws -> any Database) async throws -> Void
) async throws {
    switch engine {
    case .sqlite:
        try await withFolder { folder in
            let path = folder + "/amends.sqlite"
            try await Template.shared.file().write(to: URL(filePath: path))
            try await body { try SQLiteDatabase(path: path) }
        }
    case .postgresql:
        let name = try await PostgreSQLCluster.shared.lend(isMigrated: true)
        do {
            try await body { try PostgreSQLCluster.open(name, connections: 2) }
        } catch {
            try await PostgreSQLCluster.shared.takeBack(name)
            throw error
        }
        try await PostgreSQLCluster.shared.takeBack(name)
    }
}

/// Lends an empty folder, which is gone afterwards.
package func withFolder(_ body: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "amends-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    do {
        try await body(folder)
    } catch {
        try FileManager.default.removeItem(atPath: folder)
        throw error
    }
    try FileManager.default.removeItem(atPath: folder)
}

private func lending(
    _ database: any Database, _ body: (any Database) async throws -> Void
) async throws {
    do {
        try await body(database)
    } catch {
        await database.close()
        throw error
    }
    await database.close()
}

/// The SQLite database that was migrated once, to be written out for each test.
actor Template {
    static let shared = Template()
    private var migrated: Task<Data, any Error>?

    func file() async throws -> Data {
        let task = migrated ?? Task { try await Template.make() }
        migrated = task
        return try await task.value
    }

    private static func make() async throws -> Data {
        var file = Data()
        try await withFolder { folder in
            let database = try SQLiteDatabase(path: folder + "/template.sqlite")
            try await lending(database) { database in
                _ = try await Migrator.bundled().migrate(database, now: Instant(milliseconds: 0))
            }
            file = try Data(contentsOf: URL(filePath: database.path))
        }
        return file
    }
}
