import Connections
import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct TwoOrganizationsTests {
    @Test(arguments: Engine.allCases)
    func `the same keys, customers, accounts and addresses in two organizations never meet`(
        engine: Engine
    ) async throws {
        try await withTwoCompanies(engine) { ours, theirs in
            try await ours.receive(.nps(3, of: .ada.at("café-linden"), as: "1"))
            let before = try await ours.everything()
            let byAddress = CustomerForm(email: "ada@example.org")

            let answers = try await theirs.receive(
                .nps(9, of: byAddress, as: "1"), .nps(2, of: .ada.at("café-linden"), as: "2"))

            #expect(answers.map(\.word) == ["taken", "taken"])
            #expect(try await ours.everything() == before)
            #expect(try await theirs.cases().map(\.owner) == [theirs.lea])
            #expect(try await ours.violations() == [])
            #expect(try await theirs.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a case is moved only by its own organization's members`(engine: Engine) async throws {
        try await withTwoCompanies(engine) { ours, theirs in
            try await ours.receive(.nps(3, as: "1"))
            try await theirs.receive(.nps(3, as: "1"))
            let opened = try await ours.only()

            await #expect(throws: Missing("case")) {
                try await theirs.move(opened, by: theirs.lea, .call)
            }
            await #expect(throws: Missing("member")) { try await ours.move(opened, by: theirs.lea, .call) }

            try await ours.move(opened, .call)
            #expect(try await theirs.only().stage == .open)
        }
    }

    @Test(arguments: Engine.allCases)
    func `an import is run and undone only by its own organization`(engine: Engine) async throws {
        try await withTwoCompanies(engine) { ours, theirs in
            let done = try await ours.importing("id,customer,score\n1,ada,3\n")
            let before = try await ours.everything()

            await #expect(throws: Missing("import")) {
                try await UndoImport(of: theirs.key, done.id).run(at: theirs.workplace)
            }
            await #expect(throws: Missing("import")) {
                _ = try await RunImport(of: theirs.key, done.id).run(at: theirs.workplace) { _, _ in [] }
            }

            #expect(try await ours.everything() == before)
        }
    }

    @Test(arguments: Engine.allCases)
    func `folding and stamping keep them apart`(engine: Engine) async throws {
        try await withTwoCompanies(engine) { ours, theirs in
            try await ours.receive(.nps(3, as: "1"))
            try await theirs.receive(.nps(3, as: "1"), .nps(3, of: .bo, as: "2"))
            ours.watch.advance(.hours(5))

            _ = try await FoldScores().run(at: ours.workplace)
            let stamped = try await NoticeClocks().run(at: ours.workplace)

            #expect(stamped == 3)
            #expect(try await ours.count("SELECT COUNT(*) FROM clocks WHERE breached_ms IS NOT NULL") == 3)
            #expect(try await ours.violations() == [])
            #expect(try await theirs.violations() == [])
        }
    }
}

func withTwoCompanies(
    _ engine: Engine, _ body: (Company, Company) async throws -> Void
) async throws {
    try await withDatabase(engine) { database in
        let watch = Watch()
        let workplace = Workplace(writer: Writer(database), world: .still(watch))
        let ours = try await Company.found("Ours", at: workplace, watch)
        let theirs = try await Company.found("Theirs", at: workplace, watch)
        try await body(ours, theirs)
    }
}
