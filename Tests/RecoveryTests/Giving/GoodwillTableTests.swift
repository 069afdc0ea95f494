import Recovery
import TestSupport
import Testing

@Suite struct GoodwillTableTests {
    private static func owner(own: Int64 = 0, role: Int64 = 0) -> Member {
        Member(id: ID("bo"), name: "Bo", role: .owner, authorityMinor: own, roleAuthorityMinor: role)
    }

    @Test func `without a table each gives what their role may`() {
        let complaint = Case.opened()

        #expect(Self.owner(role: 40_00).limitMinor(in: complaint, by: .empty) == 40_00)
        #expect(Self.owner(own: 70_00, role: 40_00).limitMinor(in: complaint, by: .empty) == 70_00)
    }

    @Test(arguments: [(0, 30_00, 30_00), (50_00, 30_00, 50_00), (0, 90_00, 90_00)])
    func `the cell of a case counts instead of the role's amount, and one's own where it is more`(
        own: Int64, cell: Int64, limit: Int64
    ) throws {
        let complaint = Case.opened()
        let table = try GoodwillTable([
            .init(.owner, complaint.severity, nil): cell, .init(.owner, complaint.severity, .high): 1,
            .init(.programmeLead, complaint.severity, nil): 2,
        ])

        #expect(Self.owner(own: own, role: 40_00).limitMinor(in: complaint, by: table) == limit)
    }

    @Test func `another severity or value has a cell of its own`() throws {
        let complaint = Case.opened()
        let other = try #require(Severity.allCases.first { $0 != complaint.severity })
        let table = try GoodwillTable([
            .init(.owner, other, nil): 1, .init(.owner, complaint.severity, .low): 2,
        ])

        #expect(Self.owner(role: 40_00).limitMinor(in: complaint, by: table) == 40_00)
    }

    @Test func `a remedy stays within the table`() throws {
        var complaint = try Case.brought(to: .diagnosed)
        let table = try GoodwillTable([.init(.owner, complaint.severity, nil): 60_00])
        let choice = Case.RemedyChoice(.kind(.refund), costMinor: 60_01, rationale: "Her loss.")

        #expect(throws: Case.RemedyRefusal.aboveAuthority(limitMinor: 60_00)) {
            _ = try complaint.choose(
                choice, from: [], within: Giving(table: table), as: "r", by: Self.owner(role: 90_00),
                now: .monday(plus: .hours(3)))
        }
        #expect(complaint.stage.word == .diagnosed)
    }

    @Test func `amounts are nothing or more, and of roles that give or approve`() {
        let below = GoodwillTable.Cell(.owner, .high, .low)

        #expect(throws: GoodwillTable.TableRefusal.belowZero(below)) { try GoodwillTable([below: -1]) }
        #expect(throws: GoodwillTable.TableRefusal.givesNothing(.sponsor)) {
            try GoodwillTable([.init(.sponsor, .high, .low): 1])
        }
        #expect(GoodwillTable.roles == [.administrator, .programmeLead, .owner, .financeApprover])
    }

    @Test(arguments: [(Severity.high, "bo"), (.low, "rich")])
    func `a case goes to who may give by the table what it usually takes`(severity: Severity, owner: String)
        throws
    {
        var question = Routing.Question()
        question.usualRemedyMinor = 80_00
        question.facts[.severity] = severity.rawValue
        question.facts[.valueTier] = ValueTier.high.rawValue
        let rich = Member(id: ID("rich"), name: "Rich", role: .owner, authorityMinor: 90_00)
        let routing = Routing(
            RoutingPlan(),
            among: [Candidate(member: Self.owner(), openCases: 0), Candidate(member: rich, openCases: 5)],
            by: try GoodwillTable([.init(.owner, .high, .high): 80_00]))

        #expect(routing.answer(question)?.ownership.owner == ID(owner))
    }

    @Test func `nobody approves what they put forward, and nothing is decided twice`() throws {
        func proposal(_ state: GoodwillProposal.State) -> GoodwillProposal {
            GoodwillProposal(
                id: ID("p"), table: .empty, proposer: ID("lea"), proposedAt: .monday, state: state)
        }

        #expect(throws: GoodwillProposal.DecisionRefusal.ownProposal) {
            try proposal(.pending).checkDecision(by: ID("lea"))
        }
        for state in GoodwillProposal.State.allCases where state != .pending {
            #expect(throws: GoodwillProposal.DecisionRefusal.decidedAlready) {
                try proposal(state).checkDecision(by: ID("fin"))
            }
        }
        try proposal(.pending).checkDecision(by: ID("fin"))
    }
}
