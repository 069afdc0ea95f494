import ArgumentParser
import Demo
import Foundation
import Operations
import Recovery
import Storage

struct Simulate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lives through made-up years in which servers die, and looks whether what must hold does.")

    @Option(help: "How many years, each of a seed of its own.")
    var seeds = 20

    @Option(help: "The first seed.")
    var first: UInt64 = 1

    @Option(help: "The last day of each (2026-11-23); yesterday unless said.")
    var until: String?

    func validate() throws {
        guard seeds > 0 else { throw ValidationError("--seeds is one at least") }
    }

    func run() async throws {
        let zones = World.live.zones
        let today = try zones.zone(named: DemoYear.zone).day(of: World.live.now())
        guard let last = until.map({ LocalDay($0) }) ?? today.adding(days: -1) else {
            throw PlainError(.usage, "--until is a day such as 2026-11-23")
        }
        var told: [String: Int] = [:]
        for seed in first..<first + UInt64(seeds) {
            let report = try await live(SimulatedWorld(seed: seed, until: last), zones)
            for (name, count) in report.lines { told[name, default: 0] += count }
        }
        for (name, count) in told.sorted(by: { $0.key < $1.key }) {
            Office.Output.standard.line("\(name): \(count)")
        }
        Office.Output.standard.line("\(seeds) years, and all that must hold held")
    }

    /// In a folder of its own, which is gone afterwards.
    private func live(
        _ world: SimulatedWorld, _ zones: ZoneCatalogue
    ) async throws -> SimulatedWorld.Report {
        let folder = FileManager.default.temporaryDirectory.appending(path: "amends-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "world.sqlite").path
        let empty = try SQLiteDatabase(path: path)
        _ = try await Migrator.bundled().migrate(empty, now: Instant(milliseconds: 0))
        await empty.close()
        return try await world.run(in: zones) { try SQLiteDatabase(path: path) }
    }
}
