import Connections
import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct MergeCustomersTests {
    @Test(arguments: Engine.allCases)
    func `two open cases become the older one, whoever survives`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(2, of: .ada, as: "1"))
            company.watch.advance(.hours(1))
            try await company.receive(.nps(3, of: .bo, as: "2"))
            let older = try await company.only(.ada)
            let younger = try await company.only(.bo)

            try await company.merge(.ada, into: .bo)

            let cases = try await company.cases()
            let went = try #require(cases.first { $0.id == older.id })
            let stayed = try #require(cases.first { $0.id == younger.id })
            let bo = try await company.id(of: .bo)
            #expect(went.isOpen && went.owner == older.owner && went.t0 == older.t0)
            #expect(cases.allSatisfy { $0.customer == bo })
            #expect(stayed.stage.word == .notADetractor)
            #expect(try await company.count("SELECT COUNT(*) FROM case_facts") == 1)
            #expect(
                try await company.count("SELECT COUNT(*) FROM signals WHERE case_id = \(older.id)") == 2)
            #expect(try await company.load(of: older.owner) == 1)
            #expect(try await company.violations() == [])
            #expect(try await CheckRebuild(of: company.key).run(with: company.workplace.writer.reader) == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `undone, everything is as it was`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(
                .nps(9, of: .ada.at("linden"), as: "0"), .nps(2, of: .ada.at("linden"), as: "1"))
            company.watch.advance(.hours(1))
            try await company.receive(.nps(3, of: .bo.at("harbour"), as: "2"))
            let younger = try await company.only(.bo)
            try await company.move(
                younger, .promise(words: "A new machine", due: company.watch.now.adding(.days(3))))
            var bought = BehaviourForm(
                source: "shop", sourceID: "1", kind: .purchase, occurredAt: company.watch.now)
            bought.customerID = "bo"
            _ = try await ReceiveBehaviours(of: company.key, [bought]).run(at: company.workplace)
            let before = try await company.standing()

            let merge = try await company.merge(.bo, into: .ada)
            let merged = try await company.standing()
            company.watch.advance(.hours(1))
            try await UndoMerge(of: company.key, merge, by: company.lea).run(at: company.workplace)

            #expect(merged != before)
            #expect(try await company.standing() == before)
            #expect(try await company.violations() == [])
            #expect(try await CheckRebuild(of: company.key).run(with: company.workplace.writer.reader) == [])
            await #expect(throws: Customer.SplitRefusal.self) {
                try await UndoMerge(of: company.key, merge, by: company.lea).run(at: company.workplace)
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `who is known by the other key or address is heard as the survivor, whose name stays`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(9, of: .ada, as: "1"), .nps(8, of: .bo, as: "2"))
            try await company.merge(.bo, into: .ada)

            let answers = try await company.receive(
                .nps(2, of: .bo, as: "3"),
                .nps(3, of: CustomerForm(email: "bo@example.org", name: "Bob"), as: "4"),
                .nps(3, of: .ada, as: "5"))

            let ada = try await company.id(of: .ada)
            #expect(answers.filter(\.opened).count == 1)
            #expect(try await company.cases().map(\.customer) == [ada])
            #expect(try await company.count("SELECT COUNT(*) FROM signals WHERE customer_id = \(ada)") == 5)
            #expect(
                try await company.rows("SELECT key, name, email FROM customers ORDER BY key").map(\.values)
                    == [
                        [.text("ada"), .text("Ada"), .text("ada@example.org")],
                        [.text("bo"), .text("Bo"), .text("bo@example.org")],
                    ])
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a purchase under the other key is the survivor's`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(9, of: .ada, as: "1"), .nps(8, of: .bo, as: "2"))
            try await company.merge(.bo, into: .ada)
            var bought = BehaviourForm(
                source: "shop", sourceID: "1", kind: .purchase, occurredAt: company.watch.now)
            bought.customerID = "bo"

            _ = try await ReceiveBehaviours(of: company.key, [bought]).run(at: company.workplace)

            let ada = try await company.id(of: .ada)
            #expect(try await company.rows("SELECT customer_id FROM behaviours")[0].text(0) == ada.rawValue)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a remedied case is decided by what the other one said since`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(2, of: .ada, as: "1"))
            let remedied = try await company.remedy(company.only(.ada))
            company.watch.advance(.days(20))
            try await company.receive(.nps(10, of: .bo, as: "2"))

            let merge = try await company.merge(.bo, into: .ada)
            let decided = try await company.only(.ada)
            try await UndoMerge(of: company.key, merge, by: company.lea).run(at: company.workplace)

            #expect(decided.stage.word == .promoter)
            #expect(try await company.only(.ada).stage == remedied.stage)
            #expect(try await company.load(of: remedied.owner) == 1)
            #expect(try await company.violations() == [])
            #expect(try await CheckRebuild(of: company.key).run(with: company.workplace.writer.reader) == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a case that stands by itself again is worked on as before`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(2, of: .ada, as: "1"), .nps(3, of: .bo, as: "2"))
            let merge = try await company.merge(.bo, into: .ada)
            try await UndoMerge(of: company.key, merge, by: company.lea).run(at: company.workplace)

            try await company.move(try await company.only(.bo), .call)

            #expect(try await company.only(.bo).stage == .acknowledged)
            #expect(try await company.findings() == [])
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `it is not undone once the older case has ended, or heard more, or one was merged again`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            let cy = CustomerForm(id: "cy", email: "cy@example.org")
            try await company.receive(.nps(2, of: .ada, as: "1"))
            company.watch.advance(.hours(1))
            try await company.receive(.nps(3, of: .bo, as: "2"), .nps(9, of: cy, as: "3"))
            let first = try await company.merge(.bo, into: .ada)
            let second = try await company.merge(.ada, into: cy)

            await #expect(throws: Customer.SplitRefusal.mergedAgain) {
                try await UndoMerge(of: company.key, first, by: company.lea).run(at: company.workplace)
            }
            try await UndoMerge(of: company.key, second, by: company.lea).run(at: company.workplace)
            let third = try await company.merge(.ada, into: cy)
            try await company.receive(.nps(1, of: cy, as: "4"))
            await #expect(throws: Customer.SplitRefusal.heardSince) {
                try await UndoMerge(of: company.key, third, by: company.lea).run(at: company.workplace)
            }
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `it is not undone while a case that went over goes on in a third one's`(engine: Engine) async throws
    {
        try await withCompany(engine) { company in
            let cy = CustomerForm(id: "cy", email: "cy@example.org")
            try await company.receive(.nps(2, of: .ada, as: "1"))
            company.watch.advance(.hours(1))
            try await company.receive(.nps(3, of: .bo, as: "2"), .nps(9, of: cy, as: "3"))
            let first = try await company.merge(.bo, into: cy)
            let second = try await company.merge(.ada, into: cy)
            let before = try await company.everything()

            await #expect(throws: Customer.SplitRefusal.mergedAgain) {
                try await UndoMerge(of: company.key, first, by: company.lea).run(at: company.workplace)
            }

            #expect(try await company.everything() == before)
            for merge in [second, first] {
                try await UndoMerge(of: company.key, merge, by: company.lea).run(at: company.workplace)
            }
            #expect(try await company.only(.bo).isOpen)
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `once the case that went on has ended, the two stay one`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(2, of: .ada, as: "1"), .nps(3, of: .bo, as: "2"))
            let older = try await company.only(.ada)
            let merge = try await company.merge(.bo, into: .ada)
            try await company.move(older, by: company.lea, .end(.noResponse, because: "Silence."))
            let before = try await company.everything()

            await #expect(throws: Customer.SplitRefusal.olderCaseHasEnded(at: company.watch.now)) {
                try await UndoMerge(of: company.key, merge, by: company.lea).run(at: company.workplace)
            }

            #expect(try await company.everything() == before)
        }
    }

    @Test(arguments: Engine.allCases)
    func `only a lead merges, and only customers of this organization`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(2, of: .ada, as: "1"), .nps(3, of: .bo, as: "2"))
            let ada = try await company.id(of: .ada)
            let bo = try await company.id(of: .bo)

            await #expect(throws: NotAllowed(.owner)) {
                _ = try await MergeCustomers(of: company.key, bo, into: ada, by: company.olga)
                    .run(at: company.workplace)
            }
            await #expect(throws: Missing("customer")) {
                _ = try await MergeCustomers(of: company.key, ID("none"), into: ada, by: company.lea)
                    .run(at: company.workplace)
            }
            await #expect(throws: Missing("merge")) {
                try await UndoMerge(of: company.key, "none", by: company.lea).run(at: company.workplace)
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `signals that come while two become one are the survivor's`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(9, of: .ada, as: "a"), .nps(8, of: .bo, as: "b"))
            let byAddress = CustomerForm(email: "bo@example.org")

            try await withThrowingTaskGroup { group in
                for number in 0..<60 {
                    let sender = [.ada, .bo, byAddress][number % 3]
                    group.addTask {
                        _ = try await company.receive(.nps(number % 11, of: sender, as: "\(number)"))
                    }
                    if number == 20 { group.addTask { _ = try await company.merge(.bo, into: .ada) } }
                }
                try await group.waitForAll()
            }

            let ada = try await company.id(of: .ada)
            #expect(try await company.count("SELECT COUNT(*) FROM signals WHERE customer_id = \(ada)") == 62)
            #expect(try await company.count("SELECT COUNT(*) FROM cases WHERE ended_ms IS NULL") == 1)
            #expect(try await company.violations() == [])
        }
    }
}

extension Company {
    @discardableResult
    func merge(_ merged: CustomerForm, into survivor: CustomerForm) async throws -> String {
        try await MergeCustomers(of: key, id(of: merged), into: id(of: survivor), by: lea).run(at: workplace)
    }

    /// What stands, without what tells how it came about.
    fileprivate func standing() async throws -> [String: [[SQLValue]]] {
        var all = try await everything()
        all["events"] = nil
        all["account_scores"] = nil
        // The version of a case counts its savings.
        all["cases"] = all["cases"]?.map { row in [row[0]] + row.dropFirst(2) }
        // What the older case had to keep meanwhile stays told, and stands still.
        all["clocks"] = all["clocks"]?.filter { $0[1] != .text("promise") || $0[5] == .null }
        for (table, columns) in [
            ("promises", "id, case_id, account_id, kept_ms"), ("behaviours", "id, customer_id, account_id"),
            ("case_facts", "case_id, unit_id, end_kind, ended_ms"), ("signals", "id, account_id"),
        ] as [(String, SQL)] {
            all["more of \(table)"] = try await rows(
                """
                SELECT \(columns) FROM \(SQL(stringLiteral: table)) WHERE organization_id = \(key) ORDER BY 1
                """
            ).map(\.values)
        }
        return all
    }
}
