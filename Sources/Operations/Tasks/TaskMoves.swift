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

    /// One of the four moves of tasks; it leaves others alone.
    func make(_ move: MoveCase.Move, in moved: inout Case, by actor: Member) throws {
        switch move {
        case .askHelp(let helper, let words, let due):
            try ask(helper, for: words, due: due, in: &moved, by: actor)
        case .passTask(let id, let helper, let due):
            try pass(id, to: helper, due: due, in: &moved, by: actor)
        case .finishTask(let id, let words): try finish(id, finding: words, in: &moved, by: actor)
        case .declineTask(let id, let reason): try decline(id, because: reason, in: &moved, by: actor)
        default: break
        }
    }

    private func ask(
        _ helper: ID<Member>, for words: String, due: Instant, in moved: inout Case, by actor: Member
    ) throws {
        let task = try moved.ask(
            self.helper(helper), for: words, due: due, as: name, by: actor, now: now)
        try connection.insert(task, words: words, in: moved, of: organization)
    }

    private func pass(
        _ id: ID<HelpTask>, to helper: ID<Member>, due: Instant, in moved: inout Case, by actor: Member
    ) throws {
        var task = try task(id, in: moved)
        try moved.pass(&task, to: self.helper(helper), due: due, by: actor, now: now)
        try connection.update(task, of: organization)
    }

    private func finish(
        _ id: ID<HelpTask>, finding words: String, in moved: inout Case, by actor: Member
    ) throws {
        var task = try task(id, in: moved)
        try moved.finish(&task, finding: words, by: actor, now: now)
        try connection.settle(task, saying: words, by: actor.id, of: organization, now: now)
    }

    private func decline(
        _ id: ID<HelpTask>, because reason: String, in moved: inout Case, by actor: Member
    ) throws {
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
        try connection.helper(id, of: organization, now: now, world)
    }
}
