package import Recovery
import Storage

/// Dates the clocks of all open cases anew, since a policy, a calendar or the data of a time zone changed: in short turns, each case once. Done again it changes nothing.
package struct ReckonAnew: Sendable {
    package static let jobName = "reckon_anew"

    package let organization: Organization.Key
    package let cause: Case.ReckoningCause
    private let turn = 200

    package init(of organization: Organization.Key, because cause: Case.ReckoningCause) {
        self.organization = organization
        self.cause = cause
    }

    /// - Parameter after: told after each turn; what it throws ends the work.
    /// - Returns: how many cases have a clock that is due at another time now.
    @discardableResult
    package func run(
        at workplace: Workplace, after: @Sendable () async throws -> Void = {}
    ) async throws -> Int {
        let world = workplace.world
        if cause == .zone {
            // This server may have read them before they changed.
            let known = try await workplace.writer.read { try $0.all(ZoneDigests(of: organization)) }
            for entry in known { _ = world.zones.reread(entry.zone) }
        }
        var (last, changed): (ID<Case>?, Int) = (nil, 0)
        repeat {
            let from = last
            let done = try await workplace.writer.write { try self.run(after: from, $0, world) }
            last = done.last
            changed += done.changed
            try await after()
        } while last != nil
        return changed
    }

    private func run(
        after last: ID<Case>?, _ connection: any WriteConnection, _ world: World
    ) throws -> (last: ID<Case>?, changed: Int) {
        let now = world.now()
        let ids: [ID<Case>] = try connection.rows(
            """
            SELECT id FROM cases
            WHERE organization_id = \(organization) AND id > \(last?.rawValue ?? "") AND ended_ms IS NULL
            ORDER BY id LIMIT \(turn)
            """
        ).map { try $0.id(0) }
        guard let end = ids.last else { return (nil, 0) }
        let timekeeping = try connection.timekeeping(of: organization, world)
        let query = CasesToChange(of: organization, where: "c.id IN \(list: ids)", connection.dialect)
        var cases = try connection.all(query)
        for index in cases.indices {
            cases[index].reckonAnew(by: timekeeping.timing(of: cases[index]), because: cause, now: now)
        }
        let loads = try connection.settle(&cases, of: organization, world, now: now)
        let changed = cases.count { $0.news.contains { $0.kind == .reckonedAnew } }
        try connection.save(&cases, of: organization, world, now: now)
        try connection.carry(loads, of: organization, now: now)
        return (ids.count < turn ? nil : end, changed)
    }
}

extension WriteConnection {
    /// Has the clocks of open cases dated anew, by whoever claims the job; who is at it already is overtaken, and it begins
    /// from the first case again.
    func reckonAnew(_ organization: Organization.Key, because cause: Case.ReckoningCause, _ world: World)
        throws
    {
        try run(
            """
            INSERT INTO jobs (id, organization_id, name, subject_id, run_ms)
            VALUES (\(world.newName()), \(organization), \(ReckonAnew.jobName), \(cause.rawValue), \(world.now()))
            ON CONFLICT (organization_id, name, subject_id) DO UPDATE SET run_ms = excluded.run_ms, attempts = 0,
                leased_ms = NULL, fence = jobs.fence + 1, dead_because = NULL
            """)
    }
}
