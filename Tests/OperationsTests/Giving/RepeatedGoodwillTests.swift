import Connections
import Operations
import Recovery
import TestSupport
import Testing

@Suite struct RepeatedGoodwillTests {
    @Test(arguments: Engine.allCases)
    func `goodwill brings a backer when it was given within a year, and is forgotten after it`(engine: Engine)
        async throws
    {
        try await withCompany(engine) { company in
            let first = try await company.giveGoodwill(as: "1")
            #expect(try await company.isRepeated(in: first) == false)

            company.watch.advance(.days(364))
            let second = try await company.giveGoodwill(as: "2")
            #expect(try await company.isRepeated(in: second))
            #expect(try await company.only(second).backer != nil)

            company.watch.advance(.days(366))
            let third = try await company.giveGoodwill(as: "3")
            #expect(try await company.isRepeated(in: third) == false)
            #expect(try await company.violations() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `goodwill to one customer of an account is remembered when another one is given some`(engine: Engine)
        async throws
    {
        try await withCompany(engine) { company in
            var (ada, bo) = (CustomerForm.ada, CustomerForm.bo)
            (ada.account, bo.account) = ("A-1", "A-1")
            let first = try await company.giveGoodwill(ada, as: "1")
            let second = try await company.giveGoodwill(bo, as: "2")
            let third = try await company.giveGoodwill(CustomerForm(id: "elsewhere"), as: "3")

            #expect(try await company.isRepeated(in: first) == false)
            #expect(try await company.isRepeated(in: second))
            #expect(try await company.isRepeated(in: third) == false)
        }
    }
}

extension Company {
    /// Money beside the remedy of the cause, which reaches the customer; the case is ended afterwards.
    fileprivate func giveGoodwill(_ customer: CustomerForm = .ada, as sourceID: String) async throws -> Case {
        let found = try await diagnosed(.relationalNeglect, customer, as: sourceID)
        try await move(found, .remedy(.personalCall))
        watch.advance(.hours(1))
        try await move(
            found,
            .choose(
                Case.RemedyChoice(
                    .kind(.credit), costMinor: 10_00, rationale: "We are sorry.",
                    by: .misfit(because: "A small sign."))))
        try await move(found, .promise(dueIn: .days(300), from: watch.now))
        try await move(found, .deliver(at: nil))
        return try await move(found, by: lea, .end(.customerLeft, because: "Moved away."))
    }

    fileprivate func isRepeated(in found: Case) async throws -> Bool {
        try await events(of: found).contains(.goodwillRepeated)
    }

    fileprivate func only(_ found: Case) async throws -> Case {
        guard let read = try await cases().first(where: { $0.id == found.id }) else { throw Missing("case") }
        return read
    }
}
