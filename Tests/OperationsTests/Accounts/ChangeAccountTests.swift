import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct ChangeAccountTests {
    @Test(arguments: Engine.allCases)
    func `an account takes over what is said of it, its money in the organization's currency`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            try await company.describe("linden")
            let id = ID<Account>(try await company.rows("SELECT id FROM accounts")[0].text(0))
            var change = ChangeAccount(id, of: company.key, by: company.olga)
            change.name = Edit(from: nil, to: "Café Linden")
            change.annualRevenueMinor = Edit(from: nil, to: 1_200_00)
            change.manager = Edit(from: nil, to: company.otto)

            try await change.run(at: company.workplace)

            let rows = try await company.rows(
                "SELECT name, annual_revenue_minor, currency, manager_id FROM accounts")
            #expect(
                rows[0].values == [
                    .text("Café Linden"), .integer(1_200_00), .text("EUR"), .text(company.otto.rawValue),
                ])
            change.manager = Edit(from: company.otto, to: ID("nobody"))
            let refused = change
            await #expect(throws: Account.ChangeRefusal.managerUnknown) {
                try await refused.run(at: company.workplace)
            }
        }
    }
}
