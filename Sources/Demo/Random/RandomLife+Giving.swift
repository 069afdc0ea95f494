import Operations
import Recovery
import Storage

extension RandomLife {
    /// Something that costs more than some owners may give; now and then somebody is asked who may not say yes.
    mutating func question(about cause: Cause, of found: Case) -> MoveCase.Move {
        let kind = chance.pick(RemedyKind.allCases.filter { $0.fits(cause) })
        let cost = chance.isIn(10) ? 2_000_000_000 : Int64(chance.whole(25...90)) * 100
        let choice = Case.RemedyChoice(
            .kind(kind), costMinor: cost, rationale: chance.isIn(95) ? "It gives it back." : "")
        return .askApproval(
            choice, of: chance.pick([(staff.lead, 60), (chance.pick(staff.owners), 30), (found.owner, 10)]))
    }

    /// What was asked for in the case: mostly a yes, by whoever was asked.
    mutating func answerQuestion(in id: ID<Case>, at instant: Instant) async throws {
        let query = CaseApprovals(of: home.key, id)
        let asked = try await writer.reader.read { try $0.all(query) }.map(\.approval)
        guard let approval = chance.isIn(65) ? asked.first(where: \.isPending) : asked.last else { return }
        let decider = chance.pick([(approval.approver, 75), (staff.lead, 15), (approval.asker, 10)])
        let move: MoveCase.Move =
            chance.isIn(70)
            ? .approve(approval.id)
            : .decline(approval.id, because: chance.isIn(65) ? "Redo it instead." : " ")
        _ = try await MoveCase(of: home.key, id, by: decider, move).run(at: place(at: instant))
        count(move.name)
    }

    mutating func changeGoodwill(at instant: Instant) async throws {
        let proposer = chance.pick([staff.lead, staff.administrator])
        let (severity, tier) = (chance.pick(Severity.allCases), chance.pick(GoodwillTable.tiers))
        let cell = GoodwillTable.Cell(chance.pick([.owner, .programmeLead, .sponsor]), severity, tier)
        let table = try GoodwillTable([cell: Int64(chance.whole(-3...9)) * 1_000])
        let id = try await ProposeGoodwill(of: home.key, by: proposer, table).run(at: place(at: instant))
        let decide = DecideGoodwill(
            of: home.key, by: staff.administrator, id, isApproved: chance.isIn(80))
        try await decide.run(at: place(at: instant))
        if chance.isIn(50) { try await decide.run(at: place(at: instant)) }
    }

    mutating func changeBudgets(at place: Workplace) async throws {
        let key = home.key
        let teams = try await writer.reader.read { try $0.all(Teams(of: key)) }.map(\.id)
        guard !teams.isEmpty else { return }
        let monthly = chance.isIn(30) ? nil : Int64(chance.whole(-1...12)) * 1_000
        try await SetBudgets(of: key, by: staff.administrator, [ID(chance.pick(teams)): monthly])
            .run(at: place)
    }
}
