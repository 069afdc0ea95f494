import ArgumentParser
import FoundationEssentials
import Storage

struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Puts a backup into an empty place; the server must not run.")

    @Argument(help: "The file that amends backup wrote.")
    var file: String

    func run() async throws {
        let settings = try await Settings.read()
        guard FileManager.default.fileExists(atPath: file) else {
            throw PlainError(.data, "there is no file \(file)")
        }
        if settings.isPostgreSQL {
            let name = try PostgreSQLAddress(settings.database).databaseName
            try PostgreSQLTools.run(
                "pg_restore",
                ["--exit-on-error", "--single-transaction", "--no-owner", "--dbname=\(name)", file],
                on: settings.database)
            try await Self.open(settings)
        } else {
            try await putInPlace(settings)
        }
        print("restored from \(file)")
    }

    private func putInPlace(_ settings: Settings) async throws {
        let files = FileManager.default
        guard !files.fileExists(atPath: settings.database) else {
            throw PlainError(.usage, "\(settings.database) is there already; a restore overwrites nothing")
        }
        let folder = URL(filePath: settings.database).deletingLastPathComponent().path
        try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let partial = settings.database + ".partial"
        // One that broke off.
        try? files.removeItem(atPath: partial)
        try files.copyItem(atPath: file, toPath: partial)
        try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: partial)
        try files.moveItem(atPath: partial, toPath: settings.database)
        do {
            try await Self.open(settings)
        } catch {
            // What is no backup must not stand in the way of one; none of these may be there.
            for ending in ["", "-wal", "-shm"] { try? files.removeItem(atPath: settings.database + ending) }
            throw error
        }
    }

    /// Brings an older backup to this version's schema, and sees that it is one.
    private static func open(_ settings: Settings) async throws {
        let office = try await Office.open(settings)
        await office.close()
    }
}
