import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct MarkAsTestTests {
    @Test(arguments: Engine.allCases)
    func `a case leaves every figure with all its signals, and comes back to them`(engine: Engine)
        async throws
    {
        try await withCompany(engine) { company in
            try await company.receive(
                .nps(9, of: .ada.at("café-linden"), as: "0"), .nps(9, of: .bo.at("café-linden"), as: "1"))
            company.watch.advance(.days(1))
            try await company.receive(.nps(3, as: "2"))
            company.watch.advance(.hours(1))
            try await company.receive(.nps(2, as: "3"))
            let opened = try await company.only()
            let before = try await company.counted()

            let marked = try await company.move(opened, by: company.lea, .markAsTest(true))

            #expect(marked.isTest)
            #expect(try await company.latestScores() == [9, 9])
            #expect(try await company.count("SELECT COUNT(*) FROM signals WHERE is_test = 1") == 2)
            #expect(try await company.count("SELECT COUNT(*) FROM case_facts WHERE is_test = 1") == 1)
            #expect(try await company.findings() == [])
            #expect(try await company.violations() == [])

            try await company.move(marked, by: company.lea, .markAsTest(false))

            #expect(try await company.counted() == before)
            #expect(try await company.findings() == [])
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `what was folded is taken out too, and a customer may be left without a score`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            _ = try await FoldScores().run(at: company.workplace)

            try await company.move(try await company.only(), .markAsTest(true))

            #expect(try await company.latestScores() == [])
            #expect(try await company.findings() == [])
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a case goes on as a test, decided by its own scores or not`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            try await company.move(try await company.only(), .markAsTest(true))
            try await company.remedy(try await company.only())
            company.watch.advance(.days(14))
            try await company.receive(.nps(9, as: "2"))
            #expect(try await company.only().stage.word == .promoter)

            try await company.move(try await company.only(), .markAsTest(false))

            #expect(try await company.findings() == [])
            #expect(try await company.violations() == [])
            try await company.move(try await company.only(), .markAsTest(true))
            #expect(try await company.latestScores() == [])
            #expect(try await company.findings() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a signal that joined is marked alone, one that opened a case takes it along`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"), .nps(5, as: "2"), .nps(9, of: nil, as: "3"))

            try await company.mark("2")
            try await company.mark("3")
            #expect(try await company.only().isTest == false)
            #expect(try await company.latestScores() == [3])
            #expect(try await company.violations() == [])

            try await company.mark("1")
            #expect(try await company.only().isTest)
            #expect(try await company.findings() == [])
            #expect(try await company.violations() == [])

            for id in ["3", "1"] { try await company.mark(id, asTest: false) }
            #expect(try await company.only().isTest == false)
            #expect(try await company.findings() == [])
            #expect(try await company.violations() == [])
            await #expect(throws: Signal.TestRefusal.notMarked) { try await company.mark("3", asTest: false) }
        }
    }

    @Test(arguments: Engine.allCases)
    func `a score that counts again decides what it would have decided`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            try await company.remedy(try await company.only())
            company.watch.advance(.days(14))
            try await company.receive(.nps(8, as: "2").with { $0.isTest = true })
            #expect(try await company.only().stage.word == .remedied)

            try await company.mark("2", asTest: false)

            #expect(try await company.only().stage.word == .recovered)
            #expect(try await company.findings() == [])
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a score of the first round that counts again is its next score, though the second is delivered`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            try await company.remedy(try await company.only())
            company.watch.advance(.days(14))
            let given = company.workplace.now
            try await company.receive(.nps(5, as: "2").with { $0.isTest = true })
            company.watch.advance(.hours(1))
            try await company.receive(.nps(4, as: "3"))
            try await company.remedy(try await company.only())

            try await company.mark("2", asTest: false)

            let found = try await company.only()
            #expect(found.stage.word == .remedied && found.round == 2)
            #expect(found.nextScore?.occurredAt == given)
            #expect(try await company.events(of: found).last == .counted)
            #expect(try await company.findings() == [])
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `what decided a case that counts is no test, whichever way it is told`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(3, as: "1"))
            let opened = try await company.remedy(try await company.only())
            company.watch.advance(.days(14))
            try await company.receive(.nps(8, as: "2"))
            let before = try await company.everything()

            await #expect(throws: Signal.TestRefusal.decidedACase(opened.id)) { try await company.mark("2") }
            let answers = try await company.receive(.nps(8, as: "2").with { $0.isTest = true })

            #expect(answers.map(\.word) == ["test_decided_a_case"])
            #expect(try await company.everything() == before)
        }
    }

    @Test(arguments: Engine.allCases)
    func `sent again as a test, a signal leaves the latest scores and takes its case along`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(9, of: .ada.at("café-linden"), as: "0"))
            company.watch.advance(.hours(1))
            try await company.receive(.nps(3, as: "1"), .nps(4, as: "2"))

            // The score is corrected in the same breath.
            let answers = try await company.receive(
                .nps(2, as: "1").with { $0.isTest = true }, .nps(10, of: .bo, as: "3"))

            #expect(answers.map(\.word) == ["updated", "taken"])
            #expect(try await company.only().isTest)
            #expect(try await company.latestScores() == [9, 10])
            #expect(try await company.findings() == [])
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a test account's cases are not counted again`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.describe("house", isTest: true)
            try await company.receive(.nps(3, of: .ada.at("house"), as: "1"))
            let opened = try await company.only()

            await #expect(throws: Case.TestRefusal.customerIsTest) {
                try await company.move(opened, .markAsTest(false))
            }
            await #expect(throws: Case.TestRefusal.customerIsTest) {
                try await company.mark("1", asTest: false)
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `an analyst marks, and makes no other move`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let max = try await AddMember(
                to: company.key, name: "Max", email: "max@example.org", role: .analyst, authorityMinor: 0
            ).run(at: company.workplace)
            try await company.receive(.nps(3, as: "1"))
            let opened = try await company.only()

            try await company.move(opened, by: max, .markAsTest(true))

            #expect(try await company.only().isTest)
            await #expect(throws: NotAllowed(.analyst)) {
                try await company.move(opened, by: max, .snooze(until: nil))
            }
        }
    }
}

extension Company {
    func mark(_ sourceID: String, asTest isTest: Bool = true) async throws {
        let rows = try await rows(
            "SELECT id FROM signals WHERE organization_id = \(key) AND source_id = \(sourceID)")
        try await MarkSignal(of: key, ID(rows[0].text(0)), by: lea, asTest: isTest).run(at: workplace)
    }

    fileprivate func latestScores() async throws -> [Int] {
        try await rows("SELECT score FROM customer_scores WHERE organization_id = \(key) ORDER BY score")
            .map { try $0.int(0) }
    }

    /// All that figures are made of.
    func counted() async throws -> [String: [[SQLValue]]] {
        try await everything().filter {
            ["signals", "series", "customer_scores", "account_scores", "case_facts", "loads"].contains($0.key)
        }
    }

    func findings() async throws -> [CheckRebuild.Finding] {
        try await CheckRebuild(of: key).run(with: workplace.writer.reader)
    }
}
