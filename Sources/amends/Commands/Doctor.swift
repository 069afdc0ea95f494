import ArgumentParser
import FoundationEssentials
import Operations
import Recovery
import Storage

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
