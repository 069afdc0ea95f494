import Operations
import Recovery
import Storage
import TestSupport
import Testing

/// A check that finds nothing must be one that would have found it.
@Suite struct CheckRebuildTests {
    @Test(arguments: Engine.allCases)
    func `what the operations wrote agrees with its recount, folded or not`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await Self.work(company)

            #expect(try await Self.findings(of: company) == [])

            _ = try await FoldScores().run(at: company.workplace)
            #expect(try await Self.findings(of: company) == [])
        }
    }

    @Test(arguments: Engine.allCases, Damage.all)
    func `each kind of damage is reported`(engine: Engine, damage: Damage) async throws {
        try await withCompany(engine) { company in
            try await Self.work(company)
            _ = try await FoldScores().run(at: company.workplace)

            let damaged = try await company.workplace.writer.write { try $0.run(damage.sql) }

            #expect(damaged > 0)
            #expect(try await Self.findings(of: company).contains(damage.check))
        }
    }

    /// One row of one table changed behind the back of the operations.
    struct Damage: Sendable, CustomTestStringConvertible {
        let check: String
        let sql: SQL
        var testDescription: String { sql.text }

        static let all = [
            Damage(check: "score rollups", sql: "UPDATE score_rollups SET answers = answers + 1"),
            Damage(check: "score rollups", sql: "DELETE FROM score_rollups"),
            Damage(check: "facts of cases", sql: "UPDATE cases SET next_ms = next_ms + 1"),
            Damage(check: "facts of cases", sql: "DELETE FROM case_facts"),
            Damage(check: "first touches", sql: "UPDATE cases SET contacted_ms = contacted_ms + 1"),
            Damage(check: "deliveries", sql: "UPDATE remedies SET delivered_ms = delivered_ms + 1"),
            Damage(check: "events follow on", sql: "DELETE FROM events WHERE kind = 'opened'"),
            Damage(check: "events tell the owner", sql: "DELETE FROM events WHERE kind = 'owned'"),
            Damage(
                check: "events tell the stage",
                sql: "UPDATE events SET kind = 'diagnosed' WHERE kind = 'verified'"),
            Damage(
                check: "events tell of touches and moves",
                sql: "UPDATE events SET became = 'voicemail_left' WHERE kind = 'touched'"),
            Damage(check: "latest scores", sql: "UPDATE customer_scores SET score = score - 1"),
            Damage(check: "latest scores", sql: "DELETE FROM customer_scores"),
            Damage(check: "scores of accounts", sql: "UPDATE account_scores SET signal_id = 'elsewhere'"),
            Damage(check: "test cases", sql: "UPDATE cases SET is_test = 1"),
            Damage(check: "clocks", sql: "UPDATE clocks SET due_ms = due_ms + 1 WHERE breached_ms IS NULL"),
            Damage(check: "clocks", sql: "UPDATE clocks SET stopped_ms = NULL WHERE clock = 'delivery'"),
            Damage(check: "clocks", sql: "DELETE FROM clocks WHERE clock = 'plan'"),
            Damage(
                check: "events tell of touches and moves",
                sql: "UPDATE remedies SET fit = 'deviation' WHERE fit = 'first_cause'"),
            Damage(check: "emergencies", sql: "UPDATE cases SET emergency = 'redo' WHERE emergency IS NULL"),
            Damage(check: "emergencies", sql: "DELETE FROM events WHERE kind = 'emergency_delivered'"),
            Damage(
                check: "emergencies",
                sql: "UPDATE clocks SET stopped_ms = NULL WHERE clock = 'diagnosis'"),
            Damage(check: "linked fixes", sql: "DELETE FROM fix_cases"),
            Damage(check: "what members carry", sql: "UPDATE member_loads SET open_cases = open_cases + 1"),
            Damage(check: "signals and their cases", sql: "UPDATE signals SET case_id = 'elsewhere'"),
        ]
    }

    /// A case from its first signal to its recovery.
    private static func work(_ company: Company) async throws {
        try await company.receive(.nps(3, of: .ada.at("café-linden"), as: "1"))
        try await company.remedy(try await company.only())
        company.watch.advance(.days(14))
        try await company.receive(.nps(8, as: "2"))
        try await company.receive(.nps(1, of: .bo, as: "3"))
        for move in [
            .call, .emergency, .deliver(at: nil), .diagnosis(.failedDelivery, .systemic),
            .proposeFix(title: "Pack twice"),
        ] as [MoveCase.Move] {
            company.watch.advance(.hours(1))
            try await company.move(try await company.only(.bo), move)
        }
    }

    private static func findings(of company: Company) async throws -> Set<String> {
        Set(try await CheckRebuild(of: company.key).run(with: company.workplace.writer.reader).map(\.check))
    }
}
