import Connections
import Operations
package import Recovery
package import Storage

/// A small programme of chance whose servers die, whose clocks jump and which is looked through whole after each simulated
/// week and each crash. One seed happens in the same way each time.
package struct SimulatedWorld: Sendable {
    package let seed: UInt64
    /// The last day that is lived through, whole.
    package let until: LocalDay
    /// Some hundred people and up to two years, instead of forty and one.
    package let isBig: Bool

    package init(seed: UInt64, until: LocalDay, isBig: Bool = false) {
        self.seed = seed
        self.until = until
        self.isBig = isBig
    }

    /// What happened, and how often.
    package struct Report: Sendable {
        package internal(set) var told: [String: Int] = [:]
        package internal(set) var refused: [String: Int] = [:]
        package internal(set) var crashes: [FaultyDatabase.Crash: Int] = [:]
        /// In the history of all cases.
        package internal(set) var events: [CaseEvent.Kind: Int] = [:]
        package internal(set) var audits = 0

        /// By the name of each, how often.
        package var counts: [String: Int] {
            let all =
                told.map { ("happened: \($0.key)", $0.value) }
                + refused.map { ("refused by: \($0.key)", $0.value) }
                + crashes.map { ("crashes \($0.key.rawValue)", $0.value) }
                + events.map { ("in cases: \($0.key.rawValue)", $0.value) }
                + [("looked through whole", audits)]
            return Dictionary(uniqueKeysWithValues: all)
        }
    }

    /// What must hold did not.
    package struct Violation: Error, CustomStringConvertible {
        package let seed: UInt64
        package let after: String
        package let found: [String]

        package var description: String {
            "seed \(seed), after \(after):\n  " + found.joined(separator: "\n  ")
        }
    }

    /// - Parameter open: opens the same migrated and empty database again and again, as a server that starts does.
    /// - Throws: `Violation`, or what is no crash and no refusal.
    package func run(
        in zones: ZoneCatalogue, opening open: @escaping @Sendable () async throws -> any Database
    ) async throws -> Report {
        let programme = RandomProgramme(until: until, seed: seed)
        let founding = try await open()
        var life = try await programme.begin(
            at: Workplace(
                writer: Writer(founding),
                world: DemoWorld(seed: seed, zones: zones).at(Instant(milliseconds: 0), act: 0)),
            size: isBig ? .whole : .small)
        await founding.close()
        var servers = Servers(seed: seed, opening: open)
        try await servers.start()
        var report = Report()
        do {
            try await live(&life, &servers, &report)
            report.events = try await events(of: life.home.key, servers.reader)
        } catch {
            await servers.close()
            throw error
        }
        await servers.close()
        report.told = life.tally.told
        report.refused = life.tally.refused
        return report
    }

    private func events(
        of organization: Organization.Key, _ reader: Reader
    ) async throws -> [CaseEvent.Kind: Int] {
        let rows = try await reader.read { connection in
            try connection.rows(
                "SELECT kind, COUNT(*) FROM events WHERE organization_id = \(organization) GROUP BY kind"
            ).map { (kind: try $0.code(0) as CaseEvent.Kind, count: Int(try $0.integer(1))) }
        }
        return Dictionary(uniqueKeysWithValues: rows.map { ($0.kind, $0.count) })
    }

    private func live(
        _ life: inout RandomLife, _ servers: inout Servers, _ report: inout Report
    ) async throws {
        life.planTicks()
        life.planSettings()
        life.planFiles()
        life.planBulk()
        life.planDriverSessions()
        life.planThemes()
        var chance = Chance(seed: seed ^ 0x51_4D)
        var nextAudit = life.from.adding(.days(7))
        while let next = life.nextAct() {
            // The clocks of two servers differ, and one is set now and then.
            life.skew = chance.isIn(2) ? .seconds(chance.whole(-5_400...5_400)) : .zero
            life.unanswered = nil
            var attempts = 0
            repeat {
                attempts += 1
                life.writer = servers.writer(by: &chance)
                do {
                    try await life.perform(next)
                    break
                } catch let crash as FaultyDatabase.Crash {
                    report.crashes[crash, default: 0] += 1
                    await servers.close()
                    try await servers.start()
                    try await audit(life, servers, "a crash \(crash.rawValue) in \(next.act)", &report)
                }
                // Whoever got no answer mostly tries again; programs always do.
            } while attempts < 4 && (next.act.isByProgram || chance.isIn(75))
            if nextAudit <= next.at {
                try await audit(life, servers, "\(next.act)", &report)
                nextAudit = next.at.adding(.days(7))
            }
        }
        try await audit(life, servers, "the end", &report)
    }

    private func audit(
        _ life: RandomLife, _ servers: Servers, _ after: String, _ report: inout Report
    ) async throws {
        report.audits += 1
        let audit = Audit(of: life.home.key)
        let reader = servers.reader
        let (rows, known) = try await reader.read { connection in
            (
                try audit.violations(connection, isBesideRebuild: true),
                Set(try connection.rows("SELECT source_id FROM signals").map { try $0.text(0) })
            )
        }
        let findings = try await CheckRebuild(of: life.home.key).run(with: reader)
        let lost = life.acknowledged.subtracting(known).sorted().map { "signal \($0) was taken and is lost" }
        let found = rows + findings.map { "\($0.check): \($0.detail)" } + lost
        guard !found.isEmpty else { return }
        let named = life.cases.first { id in found.contains { $0.contains(id.rawValue) } }
        var history: [String] = []
        if let named { history = try await self.history(of: named, life.home.key, reader) }
        throw Violation(seed: seed, after: after, found: found + history)
    }

    /// What happened in a case, one line each.
    private func history(
        of id: ID<Case>, _ organization: Organization.Key, _ reader: Reader
    ) async throws -> [String] {
        let events = try await reader.read { connection in
            try connection.rows(
                """
                SELECT number, at_ms, kind, round, COALESCE(subject_id, ''), COALESCE(was, ''), COALESCE(became, '')
                FROM events WHERE organization_id = \(organization) AND case_id = \(id) ORDER BY number
                """)
        }
        return ["what happened in \(id):"]
            + (try events.map { row in
                let words = try (4...6).map { try row.text($0) }.joined(separator: " | ")
                return try
                    "\(row.integer(0)) at \(row.integer(1)), round \(row.integer(3)): \(row.text(2)) \(words)"
            })
    }
}

/// One server, or two at one PostgreSQL.
private struct Servers {
    private let open: @Sendable () async throws -> any Database
    private let percent = 0.4
    private var seed: UInt64
    private var databases: [FaultyDatabase] = []

    init(seed: UInt64, opening open: @escaping @Sendable () async throws -> any Database) {
        self.seed = seed
        self.open = open
    }

    var reader: Reader { Reader(databases[0].base) }

    mutating func start() async throws {
        databases = []
        let first = try await open()
        databases.append(faulty(first))
        if first.dialect == .postgresql { databases.append(faulty(try await open())) }
    }

    private mutating func faulty(_ database: any Database) -> FaultyDatabase {
        seed &+= 1
        return FaultyDatabase(database, crashesIn: percent, seed: seed &* 0x9E37_79B9)
    }

    func writer(by chance: inout Chance) -> Writer { Writer(chance.pick(databases)) }

    mutating func close() async {
        for database in databases { await database.close() }
        databases = []
    }
}
