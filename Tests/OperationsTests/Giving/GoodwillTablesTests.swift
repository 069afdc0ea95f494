import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct GoodwillTablesTests {
    @Test(arguments: Engine.allCases)
    func `a table counts once somebody else approved it, and until the next is approved`(engine: Engine)
        async throws
    {
        try await withCompany(engine) { company in
            let fin = try await company.add("Fin", .financeApprover)
            let found = try await company.diagnosed()
            let cell = GoodwillTable.Cell(.owner, found.severity, nil)
            func propose(_ minor: Int64, by member: ID<Member>) async throws -> ID<GoodwillProposal> {
                try await ProposeGoodwill(of: company.key, by: member, GoodwillTable([cell: minor]))
                    .run(at: company.workplace)
            }
            func decide(_ id: ID<GoodwillProposal>, by member: ID<Member>, isApproved: Bool = true)
                async throws
            {
                try await DecideGoodwill(of: company.key, by: member, id, isApproved: isApproved)
                    .run(at: company.workplace)
            }

            let first = try await propose(150_00, by: company.lea)
            await #expect(throws: Case.RemedyRefusal.aboveAuthority(limitMinor: 100_00)) {
                try await company.move(found, by: company.olga, .remedy(costMinor: 150_00))
            }
            await #expect(throws: NotAllowed(.programmeLead)) { try await decide(first, by: company.lea) }
            let admin = try await company.administrator()
            let own = try await propose(150_00, by: admin)
            await #expect(throws: GoodwillProposal.DecisionRefusal.ownProposal) {
                try await decide(own, by: admin)
            }
            await #expect(throws: GoodwillProposal.DecisionRefusal.decidedAlready) {
                try await decide(first, by: fin)
            }
            await #expect(throws: Missing("table")) { try await decide(ID("nothing"), by: fin) }
            await #expect(throws: NotAllowed(.owner)) { _ = try await propose(1, by: company.olga) }
            try await decide(own, by: fin)
            let declined = try await propose(900_00, by: company.lea)
            try await decide(declined, by: fin, isApproved: false)
            _ = try await propose(800_00, by: company.lea)

            await #expect(throws: Case.RemedyRefusal.aboveAuthority(limitMinor: 150_00)) {
                try await company.move(found, by: company.olga, .remedy(costMinor: 150_01))
            }
            try await company.move(found, by: company.olga, .remedy(costMinor: 150_00))
            #expect(try await company.violations() == [])
            let states = try await company.rows("SELECT state FROM goodwill_tables ORDER BY id").map {
                try $0.text(0)
            }
            #expect(states == ["replaced", "in_force", "declined", "pending"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `two who put a table forward at once leave one that waits`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            await withTaskGroup(of: Void.self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        // Who lost against all others eight times may be refused; one waits all the same.
                        _ = try? await ProposeGoodwill(of: company.key, by: company.lea, .empty)
                            .run(at: company.workplace)
                    }
                }
            }

            let waiting = try await company.count(
                "SELECT COUNT(*) FROM goodwill_tables WHERE state = 'pending'")
            #expect(waiting == 1)
        }
    }
}
