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

    @Flag(help: "Worlds of some hundred people and up to two years.")
    var big = false

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
        let begun = ContinuousClock.now
        let folder = FileManager.default.temporaryDirectory.appending(path: "amends-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let empty = folder.appending(path: "empty.sqlite")
        try await make(empty)
        var counts: [String: Int] = [:]
        for seed in first..<first + UInt64(seeds) {
            let report = try await live(
                SimulatedWorld(seed: seed, until: last, isBig: big), zones, in: folder, from: empty)
            counts.merge(report.counts, uniquingKeysWith: +)
        }
        for (name, count) in counts.sorted(by: { $0.key < $1.key }) {
            Office.Output.standard.line("\(name): \(count)")
        }
        try judge(counts, after: ContinuousClock.now - begun)
    }

    private func judge(_ counts: [String: Int], after time: Duration) throws {
        let minutes = String(format: "%.1f", time / .seconds(60))
        let missing = Tameness.missing(in: counts, years: seeds)
        guard missing.isEmpty else {
            throw PlainError(
                .failed,
                "\(seeds) years held, in \(minutes) minutes, and were too tame: "
                    + missing.joined(separator: ", "))
        }
        Office.Output.standard.line("\(seeds) years, and all that must hold held; \(minutes) minutes")
    }

    private func make(_ empty: URL) async throws {
        let database = try SQLiteDatabase(path: empty.path)
        _ = try await Migrator.bundled().migrate(database, now: Instant(milliseconds: 0))
        await database.close()
    }

    /// In a database of its own, which is gone afterwards.
    private func live(
        _ world: SimulatedWorld, _ zones: ZoneCatalogue, in folder: URL, from empty: URL
    ) async throws -> SimulatedWorld.Report {
        let own = folder.appending(path: "\(world.seed)")
        try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: own) }
        let path = own.appending(path: "world.sqlite")
        try FileManager.default.copyItem(at: empty, to: path)
        return try await world.run(in: zones) { try SQLiteDatabase(path: path.path) }
    }
}
