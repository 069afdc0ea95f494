extension Case {
    /// Why a customer gets no time to try the fix, or why it does not end.
    package enum TrialRefusal: Refusal, Hashable {
        case alreadyEnded(at: Instant)
        case notRemedied
        case notDaysOfATrial
        case triesAlready(until: Instant)
        case triesNothing

        package var rule: String {
            switch self {
            case .alreadyEnded: "case_has_ended"
            case .notRemedied: "delivered_before_tried"
            case .notDaysOfATrial: "days_to_try"
            case .triesAlready: "tries_already"
            case .triesNothing: "tries_nothing"
            }
        }
    }

    package static let daysToTry = 1...30

    /// The time in which the customer tries the fix, until somebody says how it went.
    package var trial: Clock? { clocks.last { $0.kind == .trial && $0.isRunning } }

    /// The customer has so many days to try the fix; nobody asks them again before the end of it.
    package mutating func letTry(
        days: Int, by member: ID<Member>, now: Instant
    ) throws(TrialRefusal) {
        if let ended = stage.endedAt { throw .alreadyEnded(at: ended) }
        guard case .remedied = stage else { throw .notRemedied }
        if let trial { throw .triesAlready(until: trial.due) }
        guard Self.daysToTry.contains(days) else { throw .notDaysOfATrial }
        let number = 1 + clocks.count { $0.kind == .trial }
        let until = now.adding(.days(days))
        clocks.append(Clock(.trial, generation: number, start: now, due: until))
        reckonings.append(.asking(now: now))
        note(.trialGiven, at: now, by: member, became: String(until.milliseconds))
    }

    /// They know how it went. What follows is a move of its own: a confirmation, or a reopening.
    package mutating func endTrial(works: Bool, by member: ID<Member>, now: Instant) throws(TrialRefusal) {
        if let ended = stage.endedAt { throw .alreadyEnded(at: ended) }
        guard let index = clocks.lastIndex(where: { $0.kind == .trial && $0.isRunning }) else {
            throw .triesNothing
        }
        news += clocks[index].stop(at: now, in: round, by: member, now: now)
        reckonings.append(.asking(now: now))
        note(.trialEnded, at: now, by: member, became: works ? "works" : "does_not")
    }
}
