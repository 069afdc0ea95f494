package import Storage
import Foundation
import Recovery

/// The private server that `./test` starts, and the databases lent from it.
package actor PostgreSQLCluster {
    static let shared = PostgreSQLCluster()
    private var template: Task<String, any Error>?
    private var lent = 0
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private var number = 0

    /// With a few connections each, well below the hundred that a server allows.
    private static let lentAtMost = 8

    /// There is no server to run on; storage that was tried on one engine only is not tried.
    private struct Missing: Error, CustomStringConvertible {
        let description = "AMENDS_TEST_POSTGRES is not set: run ./test, which starts a private PostgreSQL"
    }

    /// Where the server is, from the environment.
    package static func address() throws -> String {
        guard let address = ProcessInfo.processInfo.environment["AMENDS_TEST_POSTGRES"] else {
            throw Missing()
        }
        return address
    }

    /// Opens one of its databases.
    package static func open(_ name: String, connections: Int = 4) throws -> PostgreSQLDatabase {
        var options = PostgreSQLDatabase.Options()
        options.connections = connections
        options.databaseName = name
        return try PostgreSQLDatabase(address(), options: options)
    }

    /// Makes a database; waits while many are lent already.
    func lend(isMigrated: Bool) async throws -> String {
        await enter()
        do {
            let source = isMigrated ? try await migratedTemplate() : "template0"
            number += 1
            let name = "amends_test_\(getpid())_\(number)"
            try await administer("CREATE DATABASE \(name) TEMPLATE \(source)")
            return name
        } catch {
            leave()
            throw error
        }
    }

    func takeBack(_ name: String) async throws {
        defer { leave() }
        try await administer("DROP DATABASE \(name) WITH (FORCE)")
    }

    private func migratedTemplate() async throws -> String {
        let task = template ?? Task { try await makeTemplate() }
        template = task
        return try await task.value
    }

    private func makeTemplate() async throws -> String {
        let name = "amends_template_\(getpid())"
        try await administer("DROP DATABASE IF EXISTS \(name)")
        try await administer("CREATE DATABASE \(name) TEMPLATE template0")
        let database = try PostgreSQLCluster.open(name, connections: 1)
        _ = try await Migrator.bundled().migrate(database, now: Instant(milliseconds: 0))
        await database.close()
        return name
    }

    private func administer(_ text: String) async throws {
        let database = try PostgreSQLCluster.open("postgres", connections: 1)
        do {
            try await database.runAlone(text)
        } catch {
            await database.close()
            throw error
        }
        await database.close()
    }

    private func enter() async {
        if lent < PostgreSQLCluster.lentAtMost { return lent += 1 }
        await withCheckedContinuation { waiting.append($0) }
    }

    /// Hands the place on to who waits longest.
    private func leave() {
        if waiting.isEmpty { lent -= 1 } else { waiting.removeFirst().resume() }
    }
}
