import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct ChangeCatalogueTests {
    @Test(arguments: Engine.allCases)
    func `a remedy is added once, changed, retired and offered again`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            var voucher = Remedy(code: "voucher", kind: .credit, name: "A voucher", usualCostMinor: 25_00)

            try await company.change(.add(voucher))
            await #expect(throws: ChangeCatalogue.CatalogueRefusal.codeTaken("voucher")) {
                try await company.change(.add(voucher))
            }
            try await company.change(.retire(code: "voucher"))
            voucher.usualCostMinor = 30_00
            try await company.change(.change(voucher))

            voucher.isOffered = false
            #expect(try await company.catalogue().last == voucher)
            try await company.change(.offerAgain(code: "voucher"))
            voucher.isOffered = true
            #expect(try await company.catalogue().last == voucher)
            #expect(try await company.catalogue().count == RemedyKind.allCases.count + 1)
        }
    }

    @Test(arguments: Engine.allCases)
    func `what was chosen from it keeps its code and cost`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let voucher = Remedy(code: "voucher", kind: .credit, name: "A voucher", usualCostMinor: 25_00)
            try await company.change(.add(voucher))
            try await company.receive(.nps(3, as: "1"))
            let opened = try await company.only()
            for move in [.call, .diagnosis()] as [MoveCase.Move] { try await company.move(opened, move) }

            let choice = Case.RemedyChoice(
                .catalogued(code: "voucher"), costMinor: nil, rationale: "She shops here.")
            try await company.move(opened, .choose(choice))
            try await company.change(.change(Remedy(code: "voucher", kind: .redo, name: "Again")))

            let kept = try await company.workplace.writer.read { [key = company.key] connection in
                try connection.all(CaseRemedies(of: key, opened.id))
            }
            #expect(kept.map(\.code) == ["voucher"])
            #expect(kept.map(\.kind) == [.credit])
            #expect(kept.map(\.costMinor) == [25_00])
            #expect(kept.map(\.name) == ["Again"])
            #expect(try await company.violations() == [])
        }
    }

    @Test func `an owner changes nothing in it`() async throws {
        try await withCompany(.sqlite) { company in
            await #expect(throws: NotAllowed(.owner)) {
                try await company.change(.retire(code: "refund"), by: company.olga)
            }
            await #expect(throws: Missing("remedy")) { try await company.change(.retire(code: "cake")) }
        }
    }
}

extension Company {
    fileprivate func change(_ change: ChangeCatalogue.Change, by member: ID<Member>? = nil) async throws {
        try await ChangeCatalogue(of: key, by: member ?? lea, change).run(at: workplace)
    }

    fileprivate func catalogue() async throws -> [Remedy] {
        try await workplace.writer.read { [key] in try $0.all(RemedyCatalogue(of: key)) }
    }
}
