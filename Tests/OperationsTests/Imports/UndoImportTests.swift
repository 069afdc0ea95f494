import Connections
import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct UndoImportTests {
    static let mapping = SignalMapping.plain(.id, .customer, .account, .score)
    static let rows = """
        id,customer,account,score
        1,ada,café-linden,2
        2,bo,café-linden,9
        3,cy,,3
        4,ada,café-linden,1
        5,dee,bakery,8

        """

    @Test(arguments: Engine.allCases)
    func `customers of an import who were merged since stay, and nothing that the import said`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            let done = try await company.importing("id,customer,score\n1,ada,9\n2,bo,8\n")
            _ = try await MergeCustomers(
                of: company.key, company.id(of: .bo), into: company.id(of: .ada), by: company.lea
            ).run(at: company.workplace)

            try await UndoImport(of: company.key, done.id).run(at: company.workplace)

            #expect(try await company.count("SELECT COUNT(*) FROM customers") == 2)
            #expect(try await company.count("SELECT COUNT(*) FROM signals") == 0)
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `an import taken back leaves the database as it was`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(
                .nps(9, of: CustomerForm(id: "bo", account: "café-linden"), as: "1"),
                .nps(4, of: CustomerForm(id: "eve"), as: "2"))
            company.watch.advance(.hours(1))
            let before = try await company.everything()
            let done = try await company.importing(Self.rows, Self.mapping)
            _ = try await FoldScores().run(at: company.workplace)

            try await UndoImport(of: company.key, done.id).run(at: company.workplace)

            let after = try await company.everything()
            for (table, rows) in before { #expect(after[table] == rows, "\(table)") }
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `who was known before is called again what they were called`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(
                .nps(9, of: CustomerForm(email: "ada@example.com", name: "Ada"), as: "1"))
            company.watch.advance(.hours(1))
            let before = try await company.everything()["customers"]
            let done = try await company.importing(
                "id,customer,email,name,score\n7,C-1,ada@example.com,Adele,9\n",
                .plain(.id, .customer, .email, .name, .score))
            let meanwhile = try await company.everything()["customers"]

            try await UndoImport(of: company.key, done.id).run(at: company.workplace)

            #expect(meanwhile != before)
            #expect(try await company.everything()["customers"] == before)
        }
    }

    @Test(arguments: Engine.allCases)
    func `who was moved to a new account is back in the old one`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(9, of: CustomerForm(id: "ada", account: "bakery"), as: "1"))
            company.watch.advance(.hours(1))
            let before = try await company.everything()
            let done = try await company.importing(
                "id,customer,account,score\n7,ada,brewery,8\n",
                .plain(.id, .customer, .account, .score))
            let meanwhile = try await company.everything()

            try await UndoImport(of: company.key, done.id).run(at: company.workplace)

            let after = try await company.everything()
            #expect(meanwhile["customers"] != before["customers"])
            for (table, rows) in before { #expect(after[table] == rows, "\(table)") }
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `taken back and taken in again it is the same as once`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let first = try await company.importing(Self.rows, Self.mapping)
            try await UndoImport(of: company.key, first.id).run(at: company.workplace)

            let second = try await company.importing(Self.rows, Self.mapping)

            #expect(second.id != first.id)
            #expect(second.counts == first.counts)
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a case that a person touched keeps the import`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let done = try await company.importing(Self.rows, Self.mapping)
            try await company.move(try await company.only(.ada), .call)
            let before = try await company.everything()

            await #expect(throws: UndoImport.UndoRefusal.casesWorkedOn(1)) {
                try await UndoImport(of: company.key, done.id).run(at: company.workplace)
            }

            #expect(try await company.everything() == before)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a case that others joined keeps the import`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let done = try await company.importing(Self.rows, Self.mapping)
            try await company.receive(.nps(0, of: CustomerForm(id: "ada"), as: "later"))

            await #expect(throws: UndoImport.UndoRefusal.casesWorkedOn(1)) {
                try await UndoImport(of: company.key, done.id).run(at: company.workplace)
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `rows that joined a case of others keep the import`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(0, of: CustomerForm(id: "ada"), as: "earlier"))
            let done = try await company.importing(Self.rows, Self.mapping)

            await #expect(throws: UndoImport.UndoRefusal.joinedOtherCases(2)) {
                try await UndoImport(of: company.key, done.id).run(at: company.workplace)
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `a row to which a test gave way keeps the import`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(
                .nps(0, of: CustomerForm(id: "ada"), as: "earlier").with { $0.isTest = true })
            #expect(try await company.only(.ada).isOpen)
            company.watch.advance(.days(1))
            let done = try await company.importing("id,customer,score\n1,ada,2\n")
            #expect(try await company.cases().map(\.isOpen) == [false, true])

            await #expect(throws: UndoImport.UndoRefusal.decidedOtherCases(1)) {
                try await UndoImport(of: company.key, done.id).run(at: company.workplace)
            }
            #expect(try await company.findings() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a row that decided a case of others keeps the import`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(0, of: CustomerForm(id: "ada"), as: "earlier"))
            try await company.move(
                try await company.only(.ada), by: company.lea, .end(.customerLeft, because: "Gone."))
            company.watch.advance(.days(20))
            let done = try await company.importing("id,customer,score\n1,ada,9\n")

            await #expect(throws: UndoImport.UndoRefusal.decidedOtherCases(1)) {
                try await UndoImport(of: company.key, done.id).run(at: company.workplace)
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `an import that changed what was there before is kept`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.importing("id,customer,score\n1,ada,9\n")
            let second = try await company.importing("id,customer,score\n1,ada,8\n")

            await #expect(throws: UndoImport.UndoRefusal.changedOthers(signals: 1)) {
                try await UndoImport(of: company.key, second.id).run(at: company.workplace)
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `an import that runs, or was taken back, cannot be taken back`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            await #expect(throws: Company.Stopped.self) {
                try await company.importing(Self.rows, Self.mapping, piece: 16, turns: 1)
            }
            let running = try await company.rows("SELECT id FROM imports")
            let undo = UndoImport(of: company.key, try running[0].id(0))

            await #expect(throws: UndoImport.UndoRefusal.notFinished) {
                try await undo.run(at: company.workplace)
            }
            try await company.importing(Self.rows, Self.mapping)
            try await undo.run(at: company.workplace)

            await #expect(throws: UndoImport.UndoRefusal.notFinished) {
                try await undo.run(at: company.workplace)
            }
        }
    }
}
