import Recovery
import Storage

/// Gives all open cases of a member who works cases no more to others. It is no hand-off: nobody chose to let a case go.
struct ReplaceOwner {
    let organization: Organization.Key
    let leaving: ID<Member>
    let successor: ID<Member>?
    let actor: ID<Member>

    init(
        of organization: Organization.Key, leaving: ID<Member>, successor: ID<Member>?, by actor: ID<Member>
    ) {
        self.organization = organization
        self.leaving = leaving
        self.successor = successor
        self.actor = actor
    }

    func run(_ connection: any WriteConnection, _ world: World) throws -> Int {
        let now = world.now()
        var theirs = try connection.all(
            CasesToChange(
                of: organization, where: "c.owner_id = \(leaving) AND c.ended_ms IS NULL", connection.dialect)
        )
        guard !theirs.isEmpty else { return 0 }
        let timekeeping = try connection.timekeeping(of: organization, world)
        var routing = try connection.routing(of: organization, timekeeping, now: now, world)
        routing.candidates.removeAll { $0.member.id == leaving }
        if let successor, !routing.candidates.contains(where: { $0.member.id == successor }) {
            throw Member.ChangeRefusal.nobodyToTakeOver
        }
        let accounts = theirs.compactMap(\.account)
        let managers = try managers(of: accounts, connection)
        var accountOwners = try connection.accountOwners(of: accounts, in: organization, but: leaving)
        var loads: [ID<Member>: Int] = [leaving: -theirs.count]
        for index in theirs.indices {
            var question = Routing.Question()
            question.accountManager = theirs[index].account.flatMap { managers[$0] }
            question.accountOwner = theirs[index].account.flatMap { accountOwners[$0] }
            guard
                let chosen = successor.map({ .init(owner: $0, isParked: false) })
                    ?? routing.give(question, now: now)?.ownership
            else { throw Member.ChangeRefusal.nobodyToTakeOver }
            theirs[index].replaceOwner(by: chosen, actor: actor, now: now)
            loads[chosen.owner, default: 0] += 1
            if let account = theirs[index].account, !chosen.isParked { accountOwners[account] = chosen.owner }
        }
        try connection.settle(&theirs, of: organization, world, now: now)
        try connection.save(&theirs, of: organization, world, now: now)
        try connection.carry(loads, of: organization, now: now)
        return theirs.count
    }

    /// Who runs each of these accounts, and judges no complaint about it.
    private func managers(
        of accounts: [ID<Account>], _ connection: any WriteConnection
    ) throws -> [ID<Account>: ID<Member>] {
        guard !accounts.isEmpty else { return [:] }
        let rows = try connection.rows(
            """
            SELECT id, manager_id FROM accounts WHERE organization_id = \(organization)
                AND id IN \(list: accounts) AND manager_id IS NOT NULL
            """)
        return Dictionary(try rows.map { (try $0.id(0), try $0.id(1)) }) { first, _ in first }
    }
}
