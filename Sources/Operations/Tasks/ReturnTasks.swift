import Recovery
import Storage

/// Gives tasks of members who are away, have left or only read from now on back to the owners of the cases, some of each
/// organization at a time.
package struct ReturnTasks: Sendable {
    package let limit: Int

    package init(limit: Int = 50) {
        self.limit = limit
    }

    /// How many went back.
    package func run(at workplace: Workplace) async throws -> Int {
        let world = workplace.world
        var count = 0
        for organization in try await workplace.writer.read({ try $0.all(OrganizationsWithTasks()) }) {
            let found = try await workplace.writer.read { try self.found(organization, $0, world) }
            guard !found.isEmpty else { continue }
            count += try await workplace.writer.write { try self.run(organization, $0, world) }
        }
        return count
    }

    func run(
        _ organization: Organization.Key, _ connection: any WriteConnection, _ world: World
    ) throws -> Int {
        let found = try found(organization, connection, world)
        guard !found.isEmpty else { return 0 }
        let ids = Set(found.map(\.caseID)).sorted()
        var cases = try connection.all(
            CasesToChange(of: organization, where: "c.id IN \(list: ids)", connection.dialect))
        let now = world.now()
        for index in cases.indices {
            for (id, _) in found.filter({ $0.caseID == cases[index].id }) {
                // Somebody may have done it, or passed it on, since it was looked up.
                let entry = try connection.first(CaseTasks(of: organization, cases[index].id, id))
                guard var task = entry?.task, let asked = task.helper else { continue }
                let helper = try connection.helper(asked, of: organization, now: now, world)
                cases[index].takeBack(&task, from: helper, now: now)
                if task.helper == nil { try connection.update(task, of: organization) }
            }
        }
        var changed = cases.filter { !$0.news.isEmpty }
        let count = changed.reduce(0) { $0 + $1.news.count }
        try connection.settle(&changed, of: organization, world, now: now)
        try connection.save(&changed, of: organization, world, now: now)
        return count
    }

    private func found(
        _ organization: Organization.Key, _ connection: any ReadConnection, _ world: World
    ) throws -> [(task: ID<HelpTask>, caseID: ID<Case>)] {
        let today = try connection.zone(of: organization, world).day(of: world.now())
        return try connection.all(TasksToReturn(of: organization, on: today, limit: limit))
    }
}
