import Demo
import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct SimulatedWorldTests {
    @Test(arguments: 1...40)
    func `what must hold holds in a year in which servers die`(seed: UInt64) async throws {
        try await live(seed, .sqlite)
    }

    @Test(arguments: 101...104)
    func `with two servers at one database too`(seed: UInt64) async throws {
        try await live(seed, .postgresql)
    }

    private func live(_ seed: UInt64, _ engine: Engine) async throws {
        let last = try #require(LocalDay("2026-11-20"))
        try await withDoor(engine) { open in
            let report = try await SimulatedWorld(seed: seed, until: last).run(
                in: World.still(Watch()).zones, opening: open)
            #expect(report.audits > 40)
            #expect(report.told["signals"] ?? 0 > 60)
        }
    }
}
