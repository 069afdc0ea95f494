import ArgumentParser
import FoundationEssentials
import Operations
import Recovery
import Storage
import Web

struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Brings the database to this version's schema; serve does so itself.")

    func run() async throws {
        let database = try await Office.openDatabase(try await Settings.read())
        do {
            let applied = try await Migrator.bundled().migrate(database, now: World.live.now())
            for migration in applied { print("applied \(migration.name)") }
            if applied.isEmpty { print("the schema is up to date") }
        } catch {
            await database.close()
            throw error
        }
        await database.close()
    }
}

struct Doctor: OfficeCommand {
    static let configuration = CommandConfiguration(
        abstract: "Looks at settings, database, time zones and disk, and says what is wrong.")

    func work(in office: Office) async throws {
        let output = office.output
        output.line("settings     \(office.settings.isPostgreSQL ? "PostgreSQL" : office.settings.database)")
        let organizations = try await office.reader.read { try $0.all(Storage.Organizations()) }
        output.line("database     answers; \(organizations.count) organization(s)")
        var isWell = true
        for organization in organizations {
            do throws(ZoneCatalogue.Refusal) {
                _ = try office.workplace.world.zones.zone(named: organization.zone)
            } catch {
                isWell = false
                output.line(
                    "time zones   \(organization.zone) of \(organization.name) cannot be read; install tzdata"
                )
            }
            let waiting = try await office.reader.read { connection in
                try connection.rows(
                    "SELECT COUNT(*) FROM jobs WHERE dead_because IS NOT NULL AND organization_id = \(organization.key)"
                )[0].int(0)
            }
            if waiting > 0 {
                isWell = false
                output.line(
                    "jobs         \(waiting) of \(organization.name) gave up; see amends imports list")
            }
        }
        let folder = office.settings.isPostgreSQL ? "." : office.settings.database
        let place = URL(filePath: office.path(folder)).deletingLastPathComponent().path
        let free = try FileManager.default.attributesOfFileSystem(forPath: place)[.systemFreeSize] as? Int
        if let free, free < 1 << 30 {
            isWell = false
            output.line("disk         only \(free >> 20) MiB are free")
        }
        output.line(isWell ? "all is well" : "not all is well")
        if !isWell { throw ExitCode(1) }
    }
}

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

struct Rebuild: OfficeCommand {
    static let configuration = CommandConfiguration(
        abstract: "Counts all figures anew, by other SQL, and reports each difference.")

    @Flag(help: "Change nothing; exit with 1 when there is a difference.")
    var check = false

    @OptionGroup var which: WhichOrganization

    func validate() throws {
        guard check else {
            throw ValidationError("say --check: differences are reported, never painted over")
        }
    }

    func work(in office: Office) async throws {
        var organizations = try await office.reader.read { try $0.all(Storage.Organizations()) }
        if which.organization != nil {
            organizations = [try await office.organization(which.organization)]
        }
        var count = 0
        for organization in organizations {
            let findings = try await CheckRebuild(of: organization.key).run(with: office.reader)
            for finding in findings { office.output.line("\(finding.check): \(finding.detail)") }
            count += findings.count
        }
        office.output.line(count == 0 ? "clean" : "\(count) difference(s)")
        if count > 0 { throw ExitCode(1) }
    }
}

struct SetupLink: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "setup-link", abstract: "A fresh one-time link to make the administrator's account.")

    @OptionGroup var which: WhichOrganization

    func work(in office: Office) async throws {
        let organization = try await office.organization(which.organization)
        guard let token = try await MakeLink(of: organization.key).run(at: office.workplace) else {
            throw PlainError(.failed, "every administrator has an account already")
        }
        office.output.line("\(office.settings.address.origin)/setup/\(token)")
    }
}
