extension Case {
    /// Why a task is not asked for, passed on, done or declined.
    package enum TaskRefusal: Refusal, Hashable {
        case alreadyEnded(at: Instant)
        case needsTheOwner
        case noWords
        case dueInThePast
        case ofTheOwner
        case hasLeft
        case isAway
        case readsOnly
        case hasItAlready
        case settledAlready
        case somebodyElses
        case nothingFound
        case noReason

        package var rule: String {
            switch self {
            case .alreadyEnded: "case_has_ended"
            case .needsTheOwner: "owner_or_lead_asks_for_help"
            case .noWords: "what_is_to_be_done"
            case .dueInThePast: "task_in_the_past"
            case .ofTheOwner: "task_for_the_owner"
            case .hasLeft: "helper_has_left"
            case .isAway: "helper_is_away"
            case .readsOnly: "helper_reads_only"
            case .hasItAlready: "has_the_task_already"
            case .settledAlready: "task_settled_already"
            case .somebodyElses: "task_of_somebody_else"
            case .nothingFound: "what_was_found"
            case .noReason: "why_task_declined"
            }
        }
    }

    /// Somebody who could do a task, as they stand today.
    package struct Helper: Hashable, Sendable {
        package let member: Member
        package let isAway: Bool

        package init(_ member: Member, isAway: Bool = false) {
            self.member = member
            self.isAway = isAway
        }

        var canHelp: Bool { member.canHelp && !isAway }
    }

    /// Asks somebody for a piece of the recovery. The owner stays, and so do the clocks.
    package mutating func ask(
        _ helper: Helper, for words: String, due: Instant, as name: String, by actor: Member, now: Instant
    ) throws(TaskRefusal) -> HelpTask {
        try checkAsking(helper, due: due, by: actor, now: now)
        guard !words.isBlank else { throw .noWords }
        note(.taskAsked, at: now, by: actor.id, about: name, became: helper.member.id.rawValue)
        return HelpTask(id: ID(name), asker: actor.id, helper: helper.member.id, askedAt: now, due: due)
    }

    /// Asks somebody else in place of whoever was asked, by another time.
    package mutating func pass(
        _ task: inout HelpTask, to helper: Helper, due: Instant, by actor: Member, now: Instant
    ) throws(TaskRefusal) {
        // The clock may have been put back since it was asked for.
        try checkAsking(helper, due: due, by: actor, now: max(now, task.askedAt))
        guard task.isWaiting else { throw .settledAlready }
        guard task.helper != helper.member.id else { throw .hasItAlready }
        note(
            .taskPassed, at: now, by: actor.id, about: task.id.rawValue, was: task.helper?.rawValue,
            became: helper.member.id.rawValue)
        task.helper = helper.member.id
        task.due = due
    }

    /// Done, with a word on what was found.
    package mutating func finish(
        _ task: inout HelpTask, finding words: String, by actor: Member, now: Instant
    ) throws(TaskRefusal) {
        if let ended = stage.endedAt { throw .alreadyEnded(at: ended) }
        guard task.isWaiting else { throw .settledAlready }
        guard actor.id == task.helper || mayBeGiven(by: actor) else { throw .somebodyElses }
        guard !words.isBlank else { throw .nothingFound }
        task.outcome = .done
        note(
            .taskDone, at: now, by: actor.id, about: task.id.rawValue, was: task.asker.rawValue,
            became: task.helper?.rawValue)
    }

    /// Whoever was asked says that they will not do it.
    package mutating func decline(
        _ task: inout HelpTask, because reason: String, by actor: Member, now: Instant
    ) throws(TaskRefusal) {
        if let ended = stage.endedAt { throw .alreadyEnded(at: ended) }
        guard task.isWaiting else { throw .settledAlready }
        guard actor.id == task.helper else { throw .somebodyElses }
        guard !reason.isBlank else { throw .noReason }
        task.outcome = .declined
        note(.taskDeclined, at: now, by: actor.id, about: task.id.rawValue, was: task.asker.rawValue)
    }

    /// Whoever was asked cannot do it now (away, gone, or only reads): it is the owner's again.
    package mutating func takeBack(_ task: inout HelpTask, from helper: Helper, now: Instant) {
        guard isOpen, task.isWaiting, task.helper == helper.member.id, !helper.canHelp else { return }
        task.helper = nil
        note(.taskReturned, at: now, about: task.id.rawValue, was: helper.member.id.rawValue)
    }

    private func checkAsking(
        _ helper: Helper, due: Instant, by actor: Member, now: Instant
    ) throws(TaskRefusal) {
        if let ended = stage.endedAt { throw .alreadyEnded(at: ended) }
        guard mayBeGiven(by: actor) else { throw .needsTheOwner }
        guard helper.member.isActive else { throw .hasLeft }
        guard helper.member.id != owner else { throw .ofTheOwner }
        guard helper.member.canHelp else { throw .readsOnly }
        guard !helper.isAway else { throw .isAway }
        guard due > now else { throw .dueInThePast }
    }
}

extension Member {
    /// Reads cases, writes notes in them and attaches files: what a task needs.
    package var canHelp: Bool { isActive && role.may(.capture) }
}
