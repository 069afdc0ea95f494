import Recovery
import Storage

/// The moves of promises, inside the transaction of the move of the case.
struct PromiseMoves {
    let organization: Organization.Key
    /// Of what is promised.
    let name: String
    let connection: any WriteConnection
    let now: Instant

    func promise(_ words: String, due: Instant, in moved: inout Case, by actor: Member) throws {
        let promise = Promise(id: ID(name), member: actor.id, madeAt: now, due: due)
        let others = try promises(of: moved).map(\.promise)
        try moved.promise(promise, words: words, beside: others, now: now)
        try connection.insert(promise, words: words, in: moved, of: organization)
    }

    func tellPlan(_ words: String, due: Instant, in moved: inout Case, by actor: Member) throws {
        let plan = Promise(id: ID(name), member: actor.id, madeAt: now, due: due)
        let others = try promises(of: moved).map(\.promise)
        try moved.tellPlan(plan, words: words, beside: others, now: now)
        try connection.insert(plan, words: words, in: moved, of: organization)
    }

    func keep(_ id: ID<Promise>, in moved: inout Case, by actor: Member) throws {
        var (entry, others) = try promise(id, of: moved)
        try moved.keep(&entry.promise, beside: others, by: actor.id, now: now)
        try connection.update(entry.promise, of: organization)
    }

    func move(_ id: ID<Promise>, to due: Instant, isTold: Bool, in moved: inout Case) throws {
        var (entry, others) = try promise(id, of: moved)
        let next = Promise(id: ID(name), member: entry.promise.member, madeAt: now, due: due)
        try moved.move(&entry.promise, to: next, beside: others, isTold: isTold, now: now)
        try connection.insert(next, words: entry.words ?? "", in: moved, of: organization)
        try connection.update(entry.promise, of: organization)
    }

    private func promises(of moved: Case) throws -> [CasePromises.Entry] {
        try connection.all(CasePromises(of: organization, moved.id))
    }

    /// One promise of the case, and what else was promised.
    private func promise(
        _ id: ID<Promise>, of moved: Case
    ) throws -> (CasePromises.Entry, others: [Promise]) {
        let all = try promises(of: moved)
        guard let entry = all.first(where: { $0.promise.id == id }) else { throw Missing("promise") }
        return (entry, all.map(\.promise).filter { $0.id != id })
    }
}
