import Recovery
import Storage

extension WriteConnection {
    /// Saves cases with all that follows, notices to those whom it calls too.
    func save(
        _ cases: inout [Case], of organization: Organization.Key, _ world: World, now: Instant
    ) throws {
        var calls: [Notice.Call] = []
        try save(&cases, of: organization, calling: &calls, now: now)
        try notify(calls, of: organization, world)
    }

    /// Writes the notices of a transaction, by one statement. Who leads and who works when is asked only where somebody is
    /// called.
    func notify(
        _ calls: [Notice.Call], of organization: Organization.Key, _ world: World,
        by known: Timekeeping? = nil
    ) throws {
        guard !calls.isEmpty else { return }
        let now = world.now()
        let timekeeping = try known ?? timekeeping(of: organization, world)
        let callsLeads = calls.contains { $0.leads != .none }
        let leads = callsLeads ? Member.leads(among: try all(Members(of: organization)).map(\.member)) : []
        let notices = calls.flatMap { $0.notices(leads: leads, by: timekeeping, now: now) }
        try insert(notices, of: organization)
    }
}
