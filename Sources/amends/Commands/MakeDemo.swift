import ArgumentParser
import Demo
import Operations
import Recovery
import Storage

struct MakeDemo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Fills an empty database with a made-up year of a company's recoveries.")

    @Option(help: "The last day of it (2026-11-23); yesterday unless said.")
    var until: String?

    @Option(help: "One seed and one last day give the same rows.")
    var seed: UInt64 = 1

    @Flag(
        help: ArgumentHelp(
            "A small programme of chance instead, for counting figures over: everything that is rare happens in it.",
            visibility: .hidden))
    var random = false

    func run() async throws {
        let settings = try await Settings.read()
        let database = try await Office.openDatabase(settings, log: .alone)
        do {
            try await fill(database)
        } catch {
            await database.close()
            throw error
        }
        await database.close()
    }

    private func fill(_ database: any Database) async throws {
        let place = Workplace(writer: Writer(database), world: .live)
        _ = try await Migrator.bundled().migrate(database, now: place.now)
        guard try await place.writer.reader.read({ try $0.all(Storage.Organizations()) }).isEmpty else {
            throw PlainError(
                .usage, "this database holds an organization; the demo wants an empty one of its own")
        }
        let began = place.now
        let until = try lastDay(place)
        let tally =
            random
            ? try await RandomProgramme(until: until, seed: seed).run(at: place)
            : try await DemoYear(until: until, seed: seed).run(at: place)
        let table = try await place.writer.reader.read { try $0.all(CaseTable(of: Organization.Key(1))) }
        for line in DemoReport(tally, table).lines { Office.Output.standard.line(line) }
        let seconds = Double(place.now.since(began).components.seconds)
        Office.Output.standard.line("made in \(Int(seconds)) s")
    }

    private func lastDay(_ place: Workplace) throws -> LocalDay {
        guard let until else {
            return try place.world.zones.zone(named: DemoYear.zone).day(of: place.now).adding(days: -1)
        }
        guard let day = LocalDay(until) else {
            throw PlainError(.usage, "--until is a day such as 2026-11-23")
        }
        return day
    }
}
