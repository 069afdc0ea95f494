import Recovery
import Storage

/// Whom what happens in a transaction calls: gathered while cases are saved, written by one statement.
struct Calls {
    private var calls: [Notice.Call] = []

    mutating func add(_ more: [Notice.Call]) { calls += more }

    /// Who leads and who works when is asked only where somebody is called.
    func write(
        _ connection: any WriteConnection, of organization: Organization.Key, _ world: World,
        by known: Timekeeping? = nil
    ) throws {
        guard !calls.isEmpty else { return }
        let now = world.now()
        let timekeeping = try known ?? connection.timekeeping(of: organization, world)
        let callsLeads = calls.contains { $0.leads != .none }
        let leads =
            callsLeads ? Member.leads(among: try connection.all(Members(of: organization)).map(\.member)) : []
        try connection.insert(
            calls.flatMap { $0.notices(leads: leads, by: timekeeping, now: now) }, of: organization)
    }
}

extension WriteConnection {
    /// Saves cases with all that follows, but for the notices to those whom it calls: they are gathered.
    func save(
        _ cases: inout [Case], of organization: Organization.Key, calling calls: inout Calls, now: Instant
    ) throws {
        calls.add(cases.flatMap(\.calls))
        try save(&cases, of: organization, now: now)
    }

    /// Saves cases with all that follows, notices to those whom it calls too.
    func save(
        _ cases: inout [Case], of organization: Organization.Key, _ world: World, now: Instant
    ) throws {
        var calls = Calls()
        try save(&cases, of: organization, calling: &calls, now: now)
        try calls.write(self, of: organization, world)
    }
}
