import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct ChangeCustomerTests {
    @Test(arguments: Engine.allCases)
    func `a customer who moves takes what they said and scored along`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(
                .nps(2, of: .ada.at("old"), as: "1"), .nps(9, of: .bo.at("old"), as: "2"))
            try await company.describe("new")
            company.watch.advance(.hours(1))

            try await company.change(.ada) { $0.accountKey = Edit(from: "old", to: "new") }

            #expect(try await company.scores(of: "old").last == [1, 1, 0])
            #expect(try await company.scores(of: "new").last == [1, 0, 1])
            #expect(
                try await company.count(
                    """
                    SELECT COUNT(*) FROM signals s JOIN accounts a ON a.id = s.account_id
                    WHERE a.key = 'new' AND s.source_id = '1'
                    """) == 1)
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `open pages hear of a new name`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(2, of: .ada, as: "1"))
            company.watch.advance(.hours(1))

            try await company.change(.ada) { $0.name = Edit(from: "Ada", to: "Ada Lindgren") }

            let opened = try await company.only()
            let hints = try await company.rows(
                "SELECT case_id FROM changes WHERE at_ms = \(company.watch.now)")
            #expect(try hints.map { try $0.text(0) } == [opened.id.rawValue])
        }
    }

    @Test(arguments: Engine.allCases)
    func `an unknown account, a bad address and a role without the right are refused`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            try await company.receive(.nps(2, of: .ada, as: "1"))
            let before = try await company.everything()
            let sponsor = try await AddMember(
                to: company.key, name: "Sil", email: "sil@example.org", role: .sponsor, authorityMinor: 0
            ).run(at: company.workplace)

            await #expect(throws: Customer.ChangeRefusal.accountUnknown(key: "none")) {
                try await company.change(.ada) { $0.accountKey = Edit(from: nil, to: "none") }
            }
            await #expect(throws: Customer.ChangeRefusal.notAnAddress("ada")) {
                try await company.change(.ada) { $0.email = Edit(from: "ada@example.org", to: "ada") }
            }
            await #expect(throws: NotAllowed(.sponsor)) {
                try await company.change(.ada, by: sponsor) { $0.name = Edit(from: "Ada", to: "X") }
            }

            #expect(try await company.everything() == before)
        }
    }
}

extension Company {
    func id(of customer: CustomerForm) async throws -> ID<Customer> {
        let name = customer.id ?? ""
        return try await rows("SELECT id FROM customers WHERE organization_id = \(key) AND key = \(name)")[0]
            .id(0)
    }

    fileprivate func change(
        _ customer: CustomerForm, by member: ID<Member>? = nil, _ set: (inout ChangeCustomer) -> Void
    ) async throws {
        var change = ChangeCustomer(try await id(of: customer), of: key, by: member ?? olga)
        set(&change)
        try await change.run(at: workplace)
    }

    /// Answers, promoters, detractors of an account, each time they moved.
    fileprivate func scores(of account: String) async throws -> [[Int]] {
        try await rows(
            """
            SELECT s.answers, s.promoters, s.detractors FROM account_scores s
            JOIN accounts a ON a.organization_id = s.organization_id AND a.id = s.account_id
            WHERE a.organization_id = \(key) AND a.key = \(account) ORDER BY s.at_ms, s.signal_id
            """
        ).map { row in try (0..<3).map { try row.int($0) } }
    }
}
