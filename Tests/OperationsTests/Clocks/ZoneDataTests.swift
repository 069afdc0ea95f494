import Foundation
import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct ZoneDataTests {
    @Test(arguments: Engine.allCases)
    func `clocks are dated anew once the data of their zone is another, with a note where one moved`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            let zones = try Zones("Europe/Berlin")
            defer { zones.remove() }
            _ = try await company.workplace.writer.write { connection in
                try connection.run("UPDATE calendars SET zone = 'Europe/Berlin'")
            }
            #expect(try await CheckZones().run(at: zones.start(company)) == 0)
            company.watch.advance(.hours(6))
            _ = try await ReceiveSignals(of: company.key, [.nps(3, as: "1")]).run(at: zones.start(company))
            // Monday 16:00 in Berlin: an hour until five, and three from nine on.
            let due = Instant.monday.adding(.hours(26))
            #expect(try await company.only().firstTouch.due == due)

            // Another file that tells the same of these years.
            try zones.put("Europe/Paris", as: "Europe/Berlin")
            #expect(try await company.changes(zones.start(company)) == [1, 0])
            #expect(try await company.only().firstTouch.due == due)
            #expect(try await !company.events(of: company.only()).contains(.reckonedAnew))

            // Monday 10:00 in New York.
            try zones.put("America/New_York", as: "Europe/Berlin")
            #expect(try await company.changes(zones.start(company)) == [1, 1])
            #expect(try await company.only().firstTouch.due == Instant.monday.adding(.hours(10)))
            let told = try await company.rows("SELECT became FROM events WHERE kind = 'reckoned_anew'")
            #expect(try told.map { try $0.text(0) } == ["zone"])
            #expect(try await CheckZones().run(at: zones.start(company)) == 0)
            #expect(try await company.findings() == [])
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a server that runs on goes by the new data, and by the old where the new cannot be followed`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            let zones = try Zones("Europe/Berlin")
            defer { zones.remove() }
            _ = try await company.workplace.writer.write { connection in
                try connection.run("UPDATE calendars SET zone = 'Europe/Berlin'")
            }
            let place = zones.start(company)
            #expect(try await CheckZones().run(at: place) == 0)
            try zones.put(Array("nonsense".utf8), as: "Europe/Berlin")
            #expect(try await CheckZones().run(at: place) == 0)
            #expect(try place.world.zones.zone(named: "Europe/Berlin").offset(at: .monday) == 3_600)

            try zones.put("America/New_York", as: "Europe/Berlin")
            #expect(try await CheckZones().run(at: place) == 1)
            #expect(try place.world.zones.zone(named: "Europe/Berlin").offset(at: .monday) == -18_000)
            let jobs = try await company.rows("SELECT name, subject_id FROM jobs")
            #expect(try jobs.map { try $0.text(1) } == ["zone"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `what a server dated by the old data after another one had looked is dated anew at its own look`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            let harbour = try await Company.found("Harbour", at: company.workplace, company.watch)
            let zones = try Zones("Europe/Berlin")
            defer { zones.remove() }
            _ = try await company.workplace.writer.write { connection in
                try connection.run("UPDATE calendars SET zone = 'Europe/Berlin'")
            }
            let (one, other) = (zones.start(company), zones.start(company))
            for server in [one, other] { #expect(try await CheckZones().run(at: server) == 0) }
            try zones.put("America/New_York", as: "Europe/Berlin")
            #expect(try await company.changes(one) == [2, 0])
            company.watch.advance(.hours(6))
            _ = try await ReceiveSignals(of: company.key, [.nps(3, as: "1")]).run(at: other)
            #expect(try await company.only().firstTouch.due == Instant.monday.adding(.hours(26)))

            // The job of another organization has it read the same zone again before it looks.
            #expect(try await ReckonAnew(of: harbour.key, because: .zone).run(at: other) == 0)
            #expect(try await company.changes(other) == [2, 1])

            #expect(try await company.only().firstTouch.due == Instant.monday.adding(.hours(10)))
            for server in [one, other] { #expect(try await CheckZones().run(at: server) == 0) }
            #expect(try await company.findings() == [])
        }
    }
}

/// A directory of zone files.
private struct Zones {
    let folder = FileManager.default.temporaryDirectory.appending(path: "zones-\(UUID().uuidString)")

    init(_ name: String) throws {
        try put(name, as: name)
        try put("UTC", as: "UTC")
    }

    func put(_ name: String, as other: String) throws {
        try put([UInt8](Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/\(name)"))), as: other)
    }

    func put(_ bytes: [UInt8], as name: String) throws {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    /// A server as it starts: it has read no zone yet.
    func start(_ company: Company) -> Workplace {
        var world = company.workplace.world
        let folder = folder
        world.zones = ZoneCatalogue { name in
            // Nil is what the catalogue wants to hear where there is no such file.
            (try? Data(contentsOf: folder.appending(path: name))).map { [UInt8]($0) }
        }
        return Workplace(writer: company.workplace.writer, world: world)
    }

    func remove() {
        // What is left lies among what is temporary.
        try? FileManager.default.removeItem(at: folder)
    }
}

extension Company {
    /// In how many organizations it is another, and how many cases have a clock at another time for it.
    fileprivate func changes(_ place: Workplace) async throws -> [Int] {
        let begun = try await CheckZones().run(at: place)
        return [begun, try await ReckonAnew(of: key, because: .zone).run(at: place)]
    }
}
