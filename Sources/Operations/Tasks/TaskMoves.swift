import Recovery
import Storage

/// The moves of tasks, inside the transaction of the move of the case.
struct TaskMoves {
    let organization: Organization.Key
    /// Of what is asked for.
    let name: String
    let connection: any WriteConnection
    let world: World
    let now: Instant

    func ask(
        _ helper: ID<Member>, for words: String, due: Instant, in moved: inout Case, by actor: Member
    ) throws {
        let task = try moved.ask(
            self.helper(helper), for: words, due: due, as: name, by: actor, now: now)
        try connection.insert(task, words: words, in: moved, of: organization)
    }

    func pass(
        _ id: ID<HelpTask>, to helper: ID<Member>, due: Instant, in moved: inout Case, by actor: Member
    ) throws {
        var task = try task(id, in: moved)
        try moved.pass(&task, to: self.helper(helper), due: due, by: actor, now: now)
        try connection.update(task, of: organization)
    }

    func finish(_ id: ID<HelpTask>, finding words: String, in moved: inout Case, by actor: Member) throws {
        var task = try task(id, in: moved)
        try moved.finish(&task, finding: words, by: actor, now: now)
        try connection.settle(task, saying: words, by: actor.id, of: organization, now: now)
    }

    func decline(_ id: ID<HelpTask>, because reason: String, in moved: inout Case, by actor: Member) throws {
        var task = try task(id, in: moved)
        try moved.decline(&task, because: reason, by: actor, now: now)
        try connection.settle(task, saying: reason, by: actor.id, of: organization, now: now)
    }

    private func task(_ id: ID<HelpTask>, in moved: Case) throws -> HelpTask {
        guard let entry = try connection.first(CaseTasks(of: organization, moved.id, id)) else {
            throw Missing("task")
        }
        return entry.task
    }

    private func helper(_ id: ID<Member>) throws -> Case.Helper {
        let member = try connection.member(id, of: organization)
        let today = try connection.zone(of: organization, world).day(of: now)
        let isAway = try connection.first(IsAway(id, on: today, of: organization)) ?? false
        return Case.Helper(member, isAway: isAway)
    }
}
