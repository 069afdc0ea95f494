import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct ApprovalsTests {
    @Test(arguments: Engine.allCases)
    func `what is beyond an owner is asked for, approved inside the case and delivered`(engine: Engine)
        async throws
    {
        try await withCompany(engine) { company in
            let found = try await company.diagnosed()
            let id = try await company.ask(found)
            #expect(try await company.approvals(of: found).map(\.approval.isPending) == [true])
            try await company.move(found, .call)

            try await company.move(found, by: company.lea, .approve(id))
            try await company.move(found, .promise(dueIn: .days(300), from: company.watch.now))
            try await company.move(found, .deliver(at: nil))

            let row = try await company.rows(
                "SELECT member_id, approver_id, limit_minor, cost_minor FROM remedies")[0]
            #expect(try row.text(0) == company.olga.rawValue)
            #expect(try row.text(1) == company.lea.rawValue)
            #expect(try row.integer(2) == 100_00)
            #expect(try row.integer(3) == 300_00)
            #expect(try await company.approvals(of: found)[0].approval.outcome == .approved)
            #expect(try await company.findings() == [])
            #expect(try await company.violations() == [])
            let told = try await company.rows("SELECT member_id FROM notices WHERE kind = 'approval_asked'")
            #expect(try told.map { try $0.text(0) } == [company.lea.rawValue])
            let answered = try await company.rows("SELECT member_id FROM notices WHERE kind = 'approved'")
            #expect(
                try Set(answered.map { try $0.text(0) })
                    == Set([company.olga, found.owner].filter { $0 != company.lea }.map(\.rawValue)))
        }
    }

    @Test(arguments: Engine.allCases)
    func `what is declined stays declined, with its reason beside the event`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let found = try await company.diagnosed()
            let id = try await company.ask(found)

            await #expect(throws: Case.ApprovalRefusal.noReason) {
                try await company.move(found, by: company.lea, .decline(id, because: ""))
            }
            try await company.move(found, by: company.lea, .decline(id, because: "A replacement will do."))

            await #expect(throws: Case.ApprovalRefusal.decidedAlready) {
                try await company.move(found, by: company.lea, .approve(id))
            }
            #expect(
                try await company.rows("SELECT words FROM case_notes")[0].text(0) == "A replacement will do.")
            #expect(try await company.count("SELECT COUNT(*) FROM remedies") == 0)
            #expect(try await company.findings() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a question lapses with its diagnosis, with the delivery and with the case`(engine: Engine)
        async throws
    {
        try await withCompany(engine) { company in
            let found = try await company.diagnosed()
            let first = try await company.ask(found)
            try await company.move(found, .diagnosis(.processFriction))
            await #expect(throws: Case.ApprovalRefusal.hasLapsed) {
                try await company.move(found, by: company.lea, .approve(first))
            }
            try await company.move(found, .remedy(.directLine))
            let second = try await company.ask(found, kind: .credit)
            try await company.move(found, .promise(dueIn: .days(300), from: company.watch.now))
            try await company.move(found, .deliver(at: nil))
            await #expect(throws: Case.ApprovalRefusal.hasLapsed) {
                try await company.move(found, by: company.lea, .approve(second))
            }

            let other = try await company.diagnosed(.failedDelivery, .bo, as: "2")
            let third = try await company.ask(other)
            try await company.move(other, by: company.lea, .end(.customerLeft, because: "Moved away."))
            await #expect(throws: Case.ApprovalRefusal.hasLapsed) {
                try await company.move(other, by: company.lea, .approve(third))
            }
            #expect(try await company.approvals(of: other).map(\.approval.hasLapsed) == [true])
        }
    }

    @Test(arguments: Engine.allCases)
    func `asking again takes the place of what one asked before`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let found = try await company.diagnosed()
            let first = try await company.ask(found)
            company.watch.advance(.seconds(1))
            let second = try await company.ask(found, 200_00)

            await #expect(throws: Case.ApprovalRefusal.decidedAlready) {
                try await company.move(found, by: company.lea, .approve(first))
            }
            try await company.move(found, by: company.lea, .approve(second))

            #expect(
                try await company.approvals(of: found).map(\.approval.outcome) == [.approved, .replaced])
        }
    }

    @Test(arguments: Engine.allCases)
    func `two who approve at once choose the remedy once`(engine: Engine) async throws {
        try await withCompany(engine) { company in
            let found = try await company.diagnosed()
            let id = try await company.ask(found)
            let fin = try await company.add("Fin", .financeApprover, 900_00)

            let outcomes = await withTaskGroup(of: Bool.self) { group in
                for member in [company.lea, fin] {
                    group.addTask {
                        (try? await company.move(found, by: member, .approve(id))) != nil
                    }
                }
                return await group.reduce(into: [Bool]()) { $0.append($1) }
            }

            #expect(outcomes.count { $0 } == 1)
            #expect(try await company.count("SELECT COUNT(*) FROM remedies") == 1)
            #expect(try await company.findings() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `who asks in a circle is told so, and who may decide nothing is refused`(engine: Engine) async throws
    {
        try await withCompany(engine) { company in
            let found = try await company.diagnosed()
            let fin = try await company.add("Fin", .financeApprover, 900_00)
            let sam = try await company.add("Sam", .sponsor, 900_00)
            let id = try await company.ask(found, 600_00, of: fin, by: company.lea)
            let rich = try await company.add("Rich", .owner, 700_00)

            await #expect(throws: Case.ApprovalRefusal.approverBelow(limitMinor: 500_00)) {
                _ = try await company.ask(found, 600_00, of: company.lea)
            }
            await #expect(throws: Case.ApprovalRefusal.cannotApprove) {
                _ = try await company.ask(found, 600_00, of: sam)
            }
            await #expect(throws: NotAllowed(.sponsor)) {
                try await company.move(found, by: sam, .approve(id))
            }
            _ = try await company.ask(found, 600_00, of: rich)
            await #expect(throws: Missing("approval")) {
                try await company.move(found, by: company.lea, .approve(ID("nothing")))
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `goodwill that repeats within a year brings a backer`(engine: Engine)
        async throws
    {
        try await withCompany(engine) { company in
            func give(_ number: Int) async throws -> Case {
                let found = try await company.diagnosed(.processFriction, .ada.at("linden"), as: "\(number)")
                try await company.move(found, .remedy(.directLine, costMinor: 0))
                let given = try await company.move(found, .remedy(.credit, costMinor: 5_00))
                try await company.move(
                    given, by: company.lea, .end(.customerLeft, because: "Next one."))
                return given
            }

            // What was never delivered is forgotten at once.
            #expect(try await give(1).backer == nil)
            company.watch.advance(.days(30))
            let first = try await company.diagnosed(.processFriction, .ada.at("linden"), as: "a")
            try await company.move(first, .remedy(.directLine, costMinor: 0))
            let given = try await company.move(first, .remedy(.credit, costMinor: 5_00))
            #expect(given.backer == nil)
            #expect(given.needsReonboarding)
            try await company.move(first, .promise(dueIn: .days(300), from: company.watch.now))
            try await company.move(first, .deliver(at: nil))
            let bo = try await company.diagnosed(.processFriction, .bo.at("linden"), as: "b")
            try await company.move(bo, .remedy(.directLine, costMinor: 0))
            let again = try await company.move(bo, .remedy(.credit, costMinor: 5_00))

            #expect(again.backer != nil)
            #expect(try await company.events(of: again).contains(.goodwillRepeated))
            #expect(try await company.findings() == [])
        }
    }
}
