import Recovery
import Storage

/// Gives parked cases whose customer nobody has met to whoever fits by now, a few of each organization at a time.
package struct RouteParked: Sendable {
    package let limit: Int

    package init(limit: Int = 50) {
        self.limit = limit
    }

    /// How many found an owner.
    package func run(at workplace: Workplace) async throws -> Int {
        let world = workplace.world
        let organizations = try await workplace.writer.read { try $0.all(OrganizationsWithParked()) }
        var found = 0
        for organization in organizations {
            found += try await workplace.writer.write { try self.run(organization, $0, world) }
        }
        return found
    }

    private func run(
        _ organization: Organization.Key, _ connection: any WriteConnection, _ world: World
    ) throws -> Int {
        let now = world.now()
        let day = try connection.zone(of: organization, world).day(of: now)
        let reasons = try connection.all(OrganizationsReasons(of: organization))
        let waiting = try connection.all(
            CasesToRoute(parkedOf: organization, on: day, reasons, limit: limit))
        // Somebody may have met the customer, or ended it, since they were looked up.
        let locked = CasesToChange(
            of: organization, where: "c.id IN \(list: waiting.map(\.id).sorted())", connection.dialect)
        var cases =
            try waiting.isEmpty
            ? []
            : connection.all(locked)
                .filter { $0.isOpen && $0.isParked && $0.contactedAt == nil }
        let stillParked = Set(cases.map(\.id))
        let chosen = try choose(
            for: waiting.filter { stillParked.contains($0.id) }, in: organization, connection, world)
        cases.removeAll { chosen[$0.id] == nil }
        guard !cases.isEmpty else { return 0 }
        var loads: [ID<Member>: Int] = [:]
        for index in cases.indices {
            guard let ownership = chosen[cases[index].id] else { continue }
            loads[cases[index].owner, default: 0] -= 1
            loads[ownership.owner, default: 0] += 1
            cases[index].replaceOwner(by: ownership, actor: nil, now: now)
        }
        let moved = try connection.settle(&cases, of: organization, world, now: now)
        loads.merge(moved, uniquingKeysWith: +)
        try connection.save(&cases, of: organization, world, now: now)
        try connection.carry(loads, of: organization, now: now)
        return cases.count
    }

    /// Those for whom there is an owner; the cases are locked.
    private func choose(
        for waiting: [CasesToRoute.Entry], in organization: Organization.Key,
        _ connection: any WriteConnection,
        _ world: World
    ) throws -> [ID<Case>: Case.Ownership] {
        let now = world.now()
        let timekeeping = try connection.timekeeping(of: organization, world)
        var routing = try connection.routing(of: organization, timekeeping, now: now, world)
        var accountOwners = try connection.accountOwners(of: waiting.compactMap(\.account), in: organization)
        var chosen: [ID<Case>: Case.Ownership] = [:]
        for var entry in waiting {
            entry.question.accountOwner = entry.account.flatMap { accountOwners[$0] }
            guard let answer = routing.answer(entry.question), !answer.ownership.isParked else { continue }
            chosen[entry.id] = routing.give(entry.question, now: now)?.ownership
            if let account = entry.account { accountOwners[account] = answer.ownership.owner }
        }
        return chosen
    }
}
