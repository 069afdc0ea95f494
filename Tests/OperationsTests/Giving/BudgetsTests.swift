import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct BudgetsTests {
    @Test(arguments: Engine.allCases)
    func `of fifty approvals that race at one budget it pays for as many as it can`(engine: Engine)
        async throws
    {
        try await withCompany(engine) { company in
            let team = try await company.team(budget: 3_450_00)
            var asked: [(Case, ID<Approval>)] = []
            for number in 0..<50 {
                let customer = CustomerForm(id: "c\(number)", email: "c\(number)@example.org", name: "C")
                let found = try await company.diagnosed(.failedDelivery, customer, as: "\(number)")
                asked.append((found, try await company.ask(found)))
            }

            let answers = await withTaskGroup(of: String.self) { group in
                for (found, id) in asked {
                    group.addTask {
                        do {
                            try await company.move(found, by: company.lea, .approve(id))
                            return "given"
                        } catch let refusal as any Refusal {
                            return refusal.rule
                        } catch {
                            return "\(error)"
                        }
                    }
                }
                return await group.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
            }

            #expect(answers == ["given": 11, "budget_used": 39])
            #expect(try await company.spent(team) == 3_300_00)
            #expect(try await company.count("SELECT COUNT(*) FROM remedies") == 11)
            #expect(try await company.findings() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `beyond the budget nothing is chosen, and what is left is said`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let team = try await company.team(budget: 50_00)
            let found = try await company.diagnosed()
            try await company.move(found, .remedy(.replacement, costMinor: 20_00))
            let before = try await company.everything()
            let march = TeamMonth(team: team, month: LocalMonth(year: 2026, month: 3))

            await #expect(throws: TeamMonth.BudgetRefusal(of: march, leftMinor: 30_00)) {
                try await company.move(found, .remedy(.refund, costMinor: 30_01))
            }
            let id = try await company.ask(found)
            await #expect(throws: TeamMonth.BudgetRefusal(of: march, leftMinor: 30_00)) {
                try await company.move(found, by: company.lea, .approve(id))
            }

            #expect(try await company.everything()["signals"] == before["signals"])
            #expect(try await company.spent(team) == 20_00)
            try await company.move(found, .remedy(.refund, costMinor: 30_00))
            try await company.move(found, .remedy(.apology, costMinor: 0))
            #expect(try await company.spent(team) == 50_00)
        }
    }

    @Test(arguments: Engine.allCases)
    func `each month has its money, and a team without a budget spends what its members may give`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            let team = try await company.team(budget: 30_00)
            let found = try await company.diagnosed()
            try await company.move(found, .remedy(.replacement, costMinor: 30_00))
            company.watch.advance(.days(31))
            try await company.move(found, .remedy(.refund, costMinor: 25_00))
            #expect(try await company.spent(team) == 25_00)

            try await SetBudgets(of: company.key, by: company.administrator(), [team: nil])
                .run(at: company.workplace)
            try await company.move(found, .remedy(.credit, costMinor: 90_00))
            #expect(try await company.spent(team) == 115_00)
            #expect(try await company.findings() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `what is struck out goes back once, and what was delivered stays spent`(engine: Engine) async throws
    {
        try await withCompany(engine) { company in
            let team = try await company.team(budget: 100_00)
            let found = try await company.diagnosed()
            try await company.move(found, .remedy(.replacement, costMinor: 60_00))
            try await company.move(found, .diagnosis(.failedDelivery))
            #expect(try await company.spent(team) == 0)
            try await company.move(found, .remedy(.replacement, costMinor: 40_00))
            try await company.move(found, .diagnosis(.failedDelivery))
            try await company.move(found, .diagnosis(.failedDelivery))
            #expect(try await company.spent(team) == 0)

            try await company.move(found, .remedy(.refund, costMinor: 30_00))
            try await company.move(found, .promise(dueIn: .days(300), from: company.watch.now))
            try await company.move(found, .deliver(at: nil))
            try await company.move(found, .reopen(because: "It broke."))
            try await company.move(found, .diagnosis(.failedDelivery))
            #expect(try await company.spent(team) == 30_00)
            #expect(try await company.findings() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `what waits in a case that ends goes back`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let team = try await company.team()
            let found = try await company.diagnosed()
            try await company.move(found, .remedy(costMinor: 60_00))

            try await company.move(found, by: company.lea, .end(.customerLeft, because: "Moved away."))

            #expect(try await company.spent(team) == 0)
            #expect(try await company.findings() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `tests cost nothing while they are tests`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let team = try await company.team(budget: 70_00)
            let found = try await company.diagnosed()
            try await company.move(found, .remedy(costMinor: 60_00))

            try await company.move(found, by: company.lea, .markAsTest(true))
            #expect(try await company.spent(team) == 0)
            try await company.move(found, .remedy(.refund, costMinor: 90_00))
            #expect(try await company.spent(team) == 0)
            #expect(try await company.findings() == [])

            try await company.move(found, by: company.lea, .markAsTest(false))
            #expect(try await company.spent(team) == 150_00)
            #expect(try await company.findings() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a merge gives back what waits in the case that goes on elsewhere, and its undoing spends it again`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            let team = try await company.team()
            try await company.receive(.nps(3, of: .ada, as: "older"))
            company.watch.advance(.hours(1))
            let younger = try await company.diagnosed(.failedDelivery, .bo, as: "younger")
            try await company.move(younger, .remedy(costMinor: 60_00))
            let ada = try await company.only(.ada).customer

            let merge = try await MergeCustomers(
                of: company.key, younger.customer, into: ada, by: company.lea
            ).run(at: company.workplace)
            #expect(try await company.spent(team) == 0)
            #expect(try await company.findings() == [])

            company.watch.advance(.hours(1))
            try await UndoMerge(of: company.key, merge, by: company.lea).run(at: company.workplace)
            #expect(try await company.spent(team) == 60_00)
            #expect(try await company.findings() == [])
            try await company.move(younger, .promise(dueIn: .days(300), from: company.watch.now))
            try await company.move(younger, .deliver(at: nil))
            #expect(try await company.findings() == [])
        }
    }

    @Test func `who does not answer for the money sets no budget, and none lies below nothing`() async throws
    {
        try await withCompany(.sqlite) { company in
            let team = try await company.team()

            await #expect(throws: NotAllowed(.programmeLead)) {
                try await SetBudgets(of: company.key, by: company.lea, [team: 1]).run(at: company.workplace)
            }
            await #expect(throws: SetBudgets.BudgetRefusal.belowZero(team)) {
                try await SetBudgets(of: company.key, by: company.administrator(), [team: -1])
                    .run(at: company.workplace)
            }
            await #expect(throws: Missing("team")) {
                try await SetBudgets(of: company.key, by: company.administrator(), [ID("nothing"): 1])
                    .run(at: company.workplace)
            }
        }
    }
}
