import Recovery
import Storage

/// The moves by which something is given, inside the transaction of the move of the case.
struct GivingMoves {
    let organization: Organization.Key
    /// Of what is chosen or asked for.
    let name: String
    let connection: any WriteConnection
    let world: World
    let now: Instant

    /// One of the four moves of giving; it leaves others alone.
    func make(_ move: MoveCase.Move, in moved: inout Case, by actor: Member) throws {
        switch move {
        case .choose(let choice): try choose(choice, in: &moved, by: actor)
        case .askApproval(let choice, let approver): try ask(choice, of: approver, in: &moved, by: actor)
        case .approve(let id): try approve(id, in: &moved, by: actor)
        case .decline(let id, let reason): try decline(id, because: reason, in: &moved, by: actor)
        default: break
        }
    }

    private func choose(_ choice: Case.RemedyChoice, in moved: inout Case, by actor: Member) throws {
        let giving = try giving(in: moved)
        let chosen = try moved.choose(
            choice, from: catalogue(), within: giving, as: name, by: actor, now: now)
        try keep(chosen, in: moved, by: actor, within: giving)
    }

    private func ask(
        _ choice: Case.RemedyChoice, of approver: ID<Member>, in moved: inout Case, by actor: Member
    ) throws {
        let others = try connection.all(CaseApprovals(of: organization, moved.id)).map(\.approval)
        let asking = Case.Asking(
            actor, of: try connection.member(approver, of: organization), beside: others)
        let approval = try moved.ask(
            choice, asking, from: catalogue(), within: giving(in: moved), as: name, now: now)
        let event = moved.number(ofNews: moved.news.count - 1)
        try connection.insert(approval, event: event, in: moved, of: organization)
    }

    private func approve(_ id: ID<Approval>, in moved: inout Case, by actor: Member) throws {
        let approval = try approval(id, in: moved)
        let asker = try connection.member(approval.asker, of: organization)
        var giving = try giving(in: moved)
        let chosen = try moved.approve(
            approval, of: asker, by: actor, from: catalogue(), within: giving, as: name, now: now)
        giving.approver = actor
        try keep(chosen, in: moved, by: asker, within: giving)
        try connection.decide(approval, as: .approved, by: actor.id, of: organization, now: now)
    }

    private func decline(
        _ id: ID<Approval>, because reason: String, in moved: inout Case, by actor: Member
    ) throws {
        let approval = try approval(id, in: moved)
        try moved.decline(approval, because: reason, by: actor, within: giving(in: moved), now: now)
        try connection.decide(approval, as: .declined, by: actor.id, of: organization, now: now)
    }

    /// The owner's team pays, in the month of the organization; first of all, so that a refusal leaves nothing behind.
    private func keep(
        _ chosen: Case.ChosenRemedy, in moved: Case, by member: Member, within giving: Giving
    ) throws {
        let team = try connection.first(TeamOf(of: organization, member: moved.owner))
        let today = try connection.zone(of: organization, world).day(of: now)
        let given = GivenRemedy(
            chosen, by: member, in: moved, within: giving,
            paidIn: team.map { TeamMonth(team: $0, month: LocalMonth(today)) })
        if let month = given.month, !moved.isTest {
            try connection.spend(chosen.costMinor, of: month, in: organization)
        }
        try connection.insert(given, as: name, in: moved, of: organization, now: now)
    }

    private func giving(in moved: Case) throws -> Giving {
        Giving(
            table: try connection.goodwillTable(of: organization),
            earlierGoodwill: try connection.first(EarlierGoodwill(in: moved, of: organization, now: now)) ?? 0
        )
    }

    private func catalogue() throws -> [Remedy] { try connection.all(RemedyCatalogue(of: organization)) }

    private func approval(_ id: ID<Approval>, in moved: Case) throws -> Approval {
        let all = try connection.all(CaseApprovals(of: organization, moved.id))
        guard let entry = all.first(where: { $0.approval.id == id }) else { throw Missing("approval") }
        return entry.approval
    }
}
