import ArgumentParser
import FoundationEssentials
import Operations
import Storage

struct Backup: OfficeCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes the whole database into one file, as of one instant, while the server runs.")

    @Argument(help: "The file to write.")
    var file: String

    func work(in office: Office) async throws {
        let path = office.path(file)
        guard !FileManager.default.fileExists(atPath: path) else {
            throw PlainError(.usage, "\(path) is there already; a backup overwrites nothing")
        }
        if let database = office.workplace.writer.database as? SQLiteDatabase {
            try await database.backup(to: path)
        } else {
            try Self.dump(office.settings.database, to: path)
        }
        office.output.line("backed up to \(path)")
    }

    /// The file appears under its name only when it is whole.
    private static func dump(_ database: String, to path: String) throws {
        let partial = path + ".partial"
        do {
            try PostgreSQLTools.run("pg_dump", ["--format=custom", "--file=\(partial)"], on: database)
            try FileManager.default.moveItem(atPath: partial, toPath: path)
        } catch {
            // What pg_dump left, if anything.
            try? FileManager.default.removeItem(atPath: partial)
            throw error
        }
    }
}
