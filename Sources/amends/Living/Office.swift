import FoundationEssentials
import Operations
import Recovery
import Storage
import Synchronization

/// Where a command does its work: in this process, or in the server that owns the database.
struct Office: Sendable {
    let workplace: Workplace
    let settings: Settings
    /// Relative paths of the command line start here.
    let directory: String
    let output: Output

    /// Text for people and programs, as it comes.
    struct Output: Sendable {
        let line: @Sendable (String) -> Void
        let aside: @Sendable (String) -> Void
    }

    var reader: Reader { workplace.writer.reader }

    func path(_ text: String) -> String { text.hasPrefix("/") ? text : directory + "/" + text }

    /// The organization that `--organization` names; the only one when it names none.
    func organization(_ key: Int64?) async throws -> Organization {
        let all = try await reader.read { try $0.all(Storage.Organizations()) }
        if let key {
            guard let found = all.first(where: { $0.key.rawValue == key }) else {
                throw PlainError(.usage, "there is no organization \(key)")
            }
            return found
        }
        guard let only = all.first, all.count == 1 else {
            let list = all.map { "\($0.key.rawValue) \($0.name)" }.joined(separator: ", ")
            throw PlainError(
                .usage, "there are several organizations (\(list)); choose one with --organization")
        }
        return only
    }

    func member(_ address: String, of organization: Organization.Key) async throws -> ID<Member> {
        let members = try await reader.read { try $0.all(Storage.Members(of: organization)) }
        guard let found = members.first(where: { $0.email == address.lowercased() }) else {
            throw PlainError(.usage, "no member has the address \(address); see amends members list")
        }
        return found.member.id
    }

    /// Opens the database, brings its schema up to date and founds the first organization.
    static func open(
        _ settings: Settings, log: SQLiteDatabase.LogLength = .shared, output: Output = .standard
    ) async throws -> Office {
        let database = try await openDatabase(settings, log: log)
        let workplace = Workplace(writer: Writer(database), world: .live)
        do {
            _ = try await Migrator.bundled().migrate(database, now: workplace.now)
            try await FoundOrganization(name: "My organization").runIfFirst(at: workplace)
        } catch {
            await database.close()
            throw error
        }
        let directory = FileManager.default.currentDirectoryPath
        return Office(workplace: workplace, settings: settings, directory: directory, output: output)
    }

    static func openDatabase(
        _ settings: Settings, log: SQLiteDatabase.LogLength = .shared
    ) async throws -> any Database {
        if settings.isPostgreSQL { return try PostgreSQLDatabase(settings.database) }
        return try SQLiteDatabase(path: settings.database, pageLimit: settings.pageLimit, log: log)
    }

    func close() async { await workplace.writer.database.close() }
}

extension Office.Output {
    static let standard = Office.Output(
        line: { FileHandleText.write($0 + "\n", to: 1) }, aside: { FileHandleText.write($0 + "\n", to: 2) })
}
