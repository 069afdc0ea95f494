extension DriverSession {
    /// Says the four points of a driver and what is done about it, in place of what was said before.
    /// - Parameter seen: when what is replaced was said, as whoever replaces it saw it.
    package mutating func diagnose(
        _ driver: Driver, _ diagnosis: ChosenDriver.Diagnosis, _ draft: ChosenDriver.ActionDraft,
        replacing seen: Instant?, today: LocalDay, now: Instant
    ) throws(SessionRefusal) {
        try checkOpen()
        guard let place = chosen.firstIndex(where: { $0.driver == driver }) else { throw .notChosen(driver) }
        guard chosen[place].saidAt == seen else { throw .changedMeanwhile }
        try diagnosis.check()
        var action = try draft.action(today: today)
        action?.done = chosen[place].action?.done
        chosen[place].diagnosis = diagnosis
        chosen[place].action = action
        chosen[place].saidAt = now
    }

    /// The action is done: whose it is says so, or who runs the programme; also long after the session.
    package mutating func finish(
        _ driver: Driver, by actor: Member, now: Instant
    ) throws(SessionRefusal) {
        guard let place = chosen.firstIndex(where: { $0.driver == driver }) else { throw .notChosen(driver) }
        guard let action = chosen[place].action else { throw .noActionYet }
        if let done = action.done { throw .doneAlready(at: done.at) }
        guard actor.id == action.owner || actor.role.may(.runProgramme) else { throw .actionOfSomebodyElse }
        chosen[place].action?.done = ChosenDriver.Action.Done(at: now, by: actor.id)
    }

    /// Each driver has an action, with an owner and a day.
    package mutating func end(now: Instant) throws(SessionRefusal) {
        try checkOpen()
        guard !ranking.isEmpty else { throw .nothingScored }
        guard chosen.count >= topCount else { throw .notTop(of: topCount) }
        let missing = chosen.filter { $0.action == nil }.map(\.driver)
        guard missing.isEmpty else { throw .actionsMissing(missing) }
        ending = Ending(.ended, at: now)
    }

    /// Nothing comes of it; what was scored and said stays to be read.
    package mutating func abandon(now: Instant) throws(SessionRefusal) {
        try checkOpen()
        ending = Ending(.abandoned, at: now)
    }
}
