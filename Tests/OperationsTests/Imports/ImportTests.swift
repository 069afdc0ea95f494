import Connections
import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct ImportTests {
    /// A hundred answers of nine customers of three accounts, a refused one among them.
    static let answers =
        "id,customer,account,score,comment,occurred_at\n"
        + (1...100).map { number in
            let score = number == 50 ? 11 : number * 7 % 11
            let day = number % 27 + 1
            let account = "account-\(number % 3)"
            return "\(number),customer-\(number % 9),\(account),\(score),words \(number),"
                + "2026-02-\(day < 10 ? "0" : "")\(day)T10:00:00Z\n"
        }.joined()
    static let mapping = SignalMapping.plain(.id, .customer, .account, .score, .comment, .occurredAt)

    @Test(arguments: Engine.allCases)
    func `a file is taken in as a whole, row by row`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let done = try await company.importing(Self.answers, Self.mapping)

            #expect(done.state == .done)
            #expect([done.counts.read, done.counts.new, done.counts.refused] == [100, 99, 1])
            #expect(try await company.count("SELECT COUNT(*) FROM signals") == 99)
            let refused = try await company.workplace.writer.read {
                try $0.all(RefusedRows(of: company.key, done.id, limit: 10))
            }
            #expect(refused.map(\.line) == [51])
            #expect(try await company.cases().count == done.counts.casesOpened)
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases, [1, 2, 5])
    func `stopped between turns and run again gives the same as in one go`(
        engine: Engine, turns: Int
    ) async throws {
        try await withCompany(engine) { whole in
            let done = try await whole.importing(Self.answers, Self.mapping, piece: 60)
            let expected = try await whole.told()
            try await withCompany(engine) { stopped in
                await #expect(throws: Company.Stopped.self) {
                    try await stopped.importing(Self.answers, Self.mapping, piece: 60, turns: turns)
                }
                await #expect(throws: Company.Stopped.self) {
                    try await stopped.importing(Self.answers, Self.mapping, piece: 60, turns: turns)
                }

                let resumed = try await stopped.importing(Self.answers, Self.mapping, piece: 60)

                #expect(resumed.counts == done.counts)
                #expect(try await stopped.told() == expected)
                #expect(try await stopped.violations() == [])
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `how a file is cut into turns makes no difference`(engine: Engine) async throws {
        try await withCompany(engine) { whole in
            try await whole.importing(Self.answers, Self.mapping)
            let expected = try await whole.told()
            try await withCompany(engine) { cut in
                try await cut.importing(Self.answers, Self.mapping, piece: 100)

                #expect(try await cut.told() == expected)
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `the same file again changes nothing`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.importing(Self.answers, Self.mapping)
            let before = try await company.everything()

            let again = try await company.importing(Self.answers, Self.mapping)

            #expect(again.counts.unchanged == 99)
            #expect(try await company.everything() == before)
        }
    }

    @Test(arguments: Engine.allCases)
    func `equal rows without an id keep their numbers when a file goes on`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let rows = "customer,score\n" + String(repeating: "ada,3\nbo,9\n", count: 30)
            let mapping = SignalMapping.plain(.customer, .score)

            for turns in [1, 3, 2, Int.max] {
                // All but the last are stopped.
                _ = try? await company.importing(rows, mapping, piece: 16, turns: turns)
            }
            let again = try await company.importing(rows, mapping)

            #expect(try await company.count("SELECT COUNT(*) FROM signals") == 60)
            #expect(again.counts.unchanged == 60)
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a file of very many short rows is taken`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let rows = "id,score\n" + (1...40_000).map { "\($0),9\n" }.joined()

            let done = try await company.importing(rows, .plain(.id, .score))

            #expect(done.counts.new == 40_000)
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a customer with thousands of answers in one file can still be worked with`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            let rows = "id,customer,score\n" + (1...3_000).map { "\($0),ada,1\n" }.joined()

            try await company.importing(rows)
            try await company.move(try await company.only(), .call)

            #expect(try await company.events(of: try await company.only()).last == .contacted)
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `two files of the same customers at once are both taken`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let other = Self.answers.replacing("\n", with: "x\n")

            try await withThrowingTaskGroup { group in
                for text in [Self.answers, other] {
                    var mapping = Self.mapping
                    mapping.source = "file of \(text.count)"
                    if text == other { mapping.columns[.occurredAt] = nil }
                    group.addTask { [mapping] in try await company.importing(text, mapping, piece: 700) }
                }
                try await group.waitForAll()
            }

            #expect(try await company.count("SELECT COUNT(*) FROM signals") == 198)
            let violations = try await company.violations()
            #expect(violations == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `history counts in scores and opens no case`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            var mapping = Self.mapping
            mapping.isHistory = true

            let done = try await company.importing(Self.answers, mapping)

            #expect(done.counts.new == 99)
            #expect(try await company.cases().isEmpty)
            #expect(try await company.violations() == [])
        }
    }
}

extension Company {
    /// What the rows say without the names that were given to them on the way.
    fileprivate func told() async throws -> [[[SQLValue]]] {
        let queries: [SQL] = [
            """
            SELECT s.source_id, c.key, s.score, s.band, s.comment, s.occurred_ms, s.local_day, o.source_id
            FROM signals s JOIN customers c ON c.organization_id = s.organization_id AND c.id = s.customer_id
            LEFT JOIN cases k ON k.organization_id = s.organization_id AND k.id = s.case_id
            LEFT JOIN signals o ON o.organization_id = k.organization_id AND o.id = k.opening_signal_id
            ORDER BY s.source_id
            """,
            """
            SELECT c.key, k.opened_by, s.source_id, k.t0_ms, k.owner_id, k.stage, k.is_backfilled
            FROM cases k JOIN customers c ON c.organization_id = k.organization_id AND c.id = k.customer_id
            JOIN signals s ON s.organization_id = k.organization_id AND s.id = k.opening_signal_id
            ORDER BY c.key, s.source_id
            """,
            """
            SELECT a.key, s.at_ms, s.answers, s.promoters, s.detractors, o.source_id FROM account_scores s
            JOIN accounts a ON a.organization_id = s.organization_id AND a.id = s.account_id
            JOIN signals o ON o.organization_id = s.organization_id AND o.id = s.signal_id
            ORDER BY a.key, s.at_ms, o.source_id
            """,
            "SELECT line, reason, cells FROM import_refusals ORDER BY line",
        ]
        var told: [[[SQLValue]]] = []
        for query in queries { told.append(try await rows(query).map(\.values)) }
        told.append(try await everything()["series"] ?? [])
        return told
    }
}
