import Demo
import Insight
import Operations
import Recovery
import Storage
import TestSupport
import Testing

/// A small one: what the large one holds is shown by the command.
@Suite struct DemoYearTests {
    private struct Made {
        let tally: DemoYear.Tally
        let rows: [String: [[SQLValue]]]
        let findings: [CheckRebuild.Finding]
    }

    @Test func `one seed and one last day give the same rows, in figures that add up`() async throws {
        let (first, second) = (try await make(seed: 5), try await make(seed: 5))
        let other = try await make(seed: 6)

        #expect(first.rows == second.rows)
        #expect(first.rows["signals"] != other.rows["signals"])
        #expect(first.findings == [])
        #expect(other.findings == [])
    }

    @Test func `every row was told through an operation`() async throws {
        let made = try await make(seed: 7)
        let told = made.tally.told
        let tables = [
            "accounts": "accounts", "customers": "customers", "signals": "signals",
            "behaviours": "behaviours",
            "touches": "touches", "diagnoses": "diagnoses", "remedies": "remedies", "notes": "notes",
            "resolution_notes": "resolution notes", "fixes": "fixes", "driver_sessions": "driver sessions",
        ]
        for (table, kind) in tables {
            #expect(made.rows[table]?.count == told[kind] ?? 0, "\(table)")
        }
        let promises = (told["promises"] ?? 0) + (told["promises moved"] ?? 0) + (told["plans told"] ?? 0)
        #expect(made.rows["promises"]?.count == promises)
        #expect((told["signals"] ?? 0) > 400)
    }

    @Test func `a programme of chance is the same from the same seed, and adds up`() async throws {
        let (first, second) = (try await makeByChance(seed: 3), try await makeByChance(seed: 3))
        let other = try await makeByChance(seed: 4)

        #expect(first.rows == second.rows)
        #expect(first.rows["signals"] != other.rows["signals"])
        #expect(first.findings == [])
        #expect(other.findings == [])
    }

    @Test func `the programme is assessed, with answers of both kinds and of neither`() async throws {
        try await withDatabase(.sqlite) { database in
            let watch = Watch()
            let place = Workplace(writer: Writer(database), world: .still(watch))
            let until = try #require(LocalDay("2026-11-22"))
            _ = try await DemoYear(until: until, seed: 5, customers: 2_000).run(at: place)
            let home = try #require(try await place.writer.read { try $0.first(Organizations()) })
            watch.set(try place.world.zones.zone(named: home.zone).startOfDay(until.adding(days: 1)))

            let answer = try await ReadAssessment(of: home).run(with: place.writer.reader, place.world)

            let measured = answer.assessment
            #expect((8...15).contains(measured.score), "\(measured.score)")
            #expect(measured.count(.doesNotHold) >= 3)
            #expect(measured.count(.notMeasured) >= 3)
            #expect(answer.saved.map(\.ownScore) == [17, 15])
            #expect(Set(measured.levels.map(\.level)).count > 1)
            #expect(answer.plans.count == 5)
        }
    }

    private func make(seed: UInt64) async throws -> Made {
        try await make { try await DemoYear(until: $0, seed: seed, customers: 600).run(at: $1) }
    }

    private func makeByChance(seed: UInt64) async throws -> Made {
        try await make { try await RandomProgramme(until: $0, seed: seed).run(at: $1) }
    }

    private func make(_ run: (LocalDay, Workplace) async throws -> DemoYear.Tally) async throws -> Made {
        var made: Made?
        try await withDatabase(.sqlite) { database in
            let watch = Watch()
            let place = Workplace(writer: Writer(database), world: .still(watch))
            let until = try #require(LocalDay("2026-11-22"))
            let tally = try await run(until, place)
            let rows = try await place.writer.reader.read { connection in
                try Self.tables.reduce(into: [String: [[SQLValue]]]()) { rows, table in
                    let name = SQL(stringLiteral: table)
                    rows[table] = try connection.rows("SELECT * FROM \(name) ORDER BY 1, 2, 3").map(
                        \.values)
                }
            }
            let findings = try await CheckRebuild(of: Organization.Key(1)).run(with: place.writer.reader)
            made = Made(tally: tally, rows: rows, findings: findings)
        }
        return try #require(made)
    }

    private static let tables = [
        "accounts", "customers", "signals", "behaviours", "cases", "events", "touches", "diagnoses",
        "remedies",
        "promises", "notes", "resolution_notes", "case_facts", "customer_scores", "score_rollups",
        "member_loads", "members", "team_members", "fixes", "fix_cases", "case_files", "progress_links",
        "economic_inputs", "marks", "themes",
        "case_views", "programme_events", "driver_sessions", "driver_signals", "drivers",
        "assessments", "assessment_answers", "assessment_levels", "capability_plans",
    ]
}
