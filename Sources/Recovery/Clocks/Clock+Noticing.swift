extension Clock {
    /// What is to be told of it by now: that it ran out, or the last warning that came due. After some time in which nobody
    /// looked, earlier warnings are not given any more.
    mutating func notice(in round: Int, now: Instant) -> [CaseEvent] {
        guard isMovable, kind != .waiting, kind != .replacement else { return [] }
        if due < now { return [breach(in: round, now: now)] }
        let given = warnings.count { $0 <= now }
        guard given > warned else { return [] }
        warned = given
        return [
            CaseEvent(
                kind: .warned, at: now, actor: nil, round: round, subject: subject,
                was: String(Self.warningShares[given - 1]), became: kind.rawValue)
        ]
    }

    /// Done at that moment: a breach stamped meanwhile is withdrawn where that lies inside the clock, and one that nobody
    /// noticed yet is stamped where it does not.
    mutating func stop(
        at: Instant, standingSince pause: Instant? = nil, in round: Int, by member: ID<Member>?, now: Instant
    ) -> [CaseEvent] {
        guard stoppedAt.map({ at < $0 }) ?? true else { return [] }
        stoppedAt = at
        // It did not run out while it stood still.
        let isLate = at > due && pause.map { due < $0 } ?? true
        if isLate { return isBreached ? [] : [breach(in: round, now: now)] }
        guard isBreached else { return [] }
        isBreached = false
        noticedAt = nil
        return [
            CaseEvent(
                kind: .breachWithdrawn, at: now, actor: member, round: round, subject: subject, was: nil,
                became: kind.rawValue)
        ]
    }

    /// What had stopped it turned out not to have happened: something later did, or (nil) it runs on from its old start to its
    /// old end. Where that has passed, the breach is stamped, be it once more.
    mutating func runOn(until later: Instant?, in round: Int, now: Instant) -> [CaseEvent] {
        stoppedAt = later
        guard !isBreached, later ?? now > due else { return [] }
        return [breach(in: round, now: now)]
    }

    private mutating func breach(in round: Int, now: Instant) -> CaseEvent {
        isBreached = true
        noticedAt = now
        return CaseEvent(
            kind: .breached, at: due, actor: nil, round: round, subject: subject, was: nil,
            became: kind.rawValue)
    }
}
