import Operations
import Recovery
import Storage

extension RandomLife {
    /// Whoever was asked for something in the case sees to it, or its owner does; some forget it.
    mutating func help(in id: ID<Case>, at instant: Instant) async throws {
        let key = home.key
        let (tasks, found) = try await writer.reader.read { connection in
            (
                try connection.all(CaseTasks(of: key, id)).map(\.task),
                try connection.first(CaseList(of: key, id: id.rawValue))?.found
            )
        }
        let task = chance.isIn(80) ? tasks.first(where: \.isWaiting) : tasks.last
        guard let waiting = task, let found, chance.isIn(90) else { return }
        let words = chance.pick(["It never left.", "It never left.", " "])
        let due = instant.adding(.hours(chance.whole(5...150)))
        let (member, move): (ID<Member>, MoveCase.Move) =
            switch chance.whole(0...9) {
            case 0...5: (waiting.helper ?? found.owner, .finishTask(waiting.id, finding: words))
            case 6: (waiting.helper ?? found.owner, .declineTask(waiting.id, because: words))
            case 7: (chance.pick(staff.owners), .finishTask(waiting.id, finding: "It was sent twice."))
            default: (found.owner, .passTask(waiting.id, to: chance.pick(staff.owners), due: due))
            }
        if case .passTask = move { plan(.task(id), at: due.adding(.hours(chance.whole(-40...30)))) }
        _ = try await MoveCase(of: key, id, by: member, move).run(at: place(at: instant))
        count(move.name)
        if chance.isIn(30) { plan(.task(id), at: soon(after: instant)) }
    }
}
