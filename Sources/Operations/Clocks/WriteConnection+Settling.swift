import Recovery
import Storage

extension WriteConnection {
    /// Does what moves have left open before cases are saved: names who joins them or takes them over, and dates their
    /// clocks. What is asked for is read only where something is left open. Returns what members carry for it.
    @discardableResult
    func settle(
        _ cases: inout [Case], of organization: Organization.Key, _ world: World, now: Instant
    ) throws -> [ID<Member>: Int] {
        guard cases.contains(where: { !$0.isSettled }) else { return [:] }
        let timekeeping = try timekeeping(of: organization, world)
        var loads: [ID<Member>: Int] = [:]
        if cases.contains(where: { !$0.wants.isEmpty }) {
            var routing = try routing(of: organization, timekeeping, now: now, world)
            for index in cases.indices {
                for want in cases[index].takeWants() {
                    try answer(want, &cases[index], &routing, &loads, of: organization, now: now)
                }
            }
        }
        for index in cases.indices where !cases[index].isSettled {
            cases[index].reckon(by: timekeeping.timing(of: cases[index]))
        }
        return loads
    }

    private func answer(
        _ want: Case.Want, _ found: inout Case, _ routing: inout Routing, _ loads: inout [ID<Member>: Int],
        of organization: Organization.Key, now: Instant
    ) throws {
        switch want {
        case .backer(let cause):
            guard let backer = routing.backer(beside: found.owner) else { return }
            found.escalate(to: backer, because: cause, now: now)
        case .workingOwner where routing.candidates.contains { $0.member.id == found.owner }: return
        case .anotherOwner, .workingOwner:
            var question = Routing.Question()
            question.excluded = found.owner
            if let account = found.account {
                question.accountManager = try first(AccountManager(of: organization, account))
                question.accountOwner = try accountOwners(of: [account], in: organization, but: found.owner)[
                    account]
            }
            guard let answer = routing.give(question, now: now) else { return }
            loads[found.owner, default: 0] -= 1
            loads[answer.ownership.owner, default: 0] += 1
            found.replaceOwner(by: answer.ownership, actor: nil, now: now)
        }
    }
}
