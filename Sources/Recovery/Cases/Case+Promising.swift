extension Case {
    /// Why a promise is not taken, kept or moved.
    package enum PromiseRefusal: Refusal, Hashable {
        case alreadyEnded(at: Instant)
        case noWords
        case dueInThePast
        case settledAlready
        case lateAlready(due: Instant)
        case notTold
        case notYetContacted

        package var rule: String {
            switch self {
            case .alreadyEnded: "case_has_ended"
            case .noWords: "what_was_promised"
            case .dueInThePast: "promise_in_the_past"
            case .settledAlready: "promise_settled_already"
            case .lateAlready: "promise_broken_already"
            case .notTold: "tell_the_customer_first"
            case .notYetContacted: "contact_before_plan"
            }
        }
    }

    /// Records what we told the customer, and by when. `others` are the case's promises so far.
    package mutating func promise(
        _ promise: Promise, words: String, beside others: [Promise], now: Instant
    ) throws(PromiseRefusal) {
        if let ended = stage.endedAt { throw .alreadyEnded(at: ended) }
        guard !words.isBlank else { throw .noWords }
        guard promise.due > now else { throw .dueInThePast }
        note(
            .promised, at: now, by: promise.member, about: promise.id.rawValue,
            became: String(promise.due.milliseconds))
        keepDates(of: others + [promise], now: now)
    }

    /// Tells the customer what happens next, and when: a promise like any other, and the plan of this round.
    package mutating func tellPlan(
        _ plan: Promise, words: String, beside others: [Promise], now: Instant
    ) throws(PromiseRefusal) {
        if let ended = stage.endedAt { throw .alreadyEnded(at: ended) }
        guard contactedAt != nil else { throw .notYetContacted }
        try promise(plan, words: words, beside: others, now: now)
        note(.planTold, at: now, by: plan.member, about: plan.id.rawValue)
        stop(.plan, at: now, by: plan.member, now: now)
    }

    /// Fulfilled, in time or late.
    package mutating func keep(
        _ promise: inout Promise, beside others: [Promise], by member: ID<Member>, now: Instant
    ) throws(PromiseRefusal) {
        if let ended = stage.endedAt { throw .alreadyEnded(at: ended) }
        guard promise.isWaiting else { throw .settledAlready }
        notice(now: now)
        promise.keptAt = now
        note(
            .promiseKept, at: now, by: member, about: promise.id.rawValue,
            became: now <= promise.due ? "kept" : "late")
        keepDates(of: others + [promise], now: now)
    }

    /// Another date in place of the old one, before that has come, told to the customer. Anything else late is broken.
    package mutating func move(
        _ promise: inout Promise, to next: Promise, beside others: [Promise], isTold: Bool, now: Instant
    ) throws(PromiseRefusal) {
        if let ended = stage.endedAt { throw .alreadyEnded(at: ended) }
        guard promise.isWaiting else { throw .settledAlready }
        guard now <= promise.due else { throw .lateAlready(due: promise.due) }
        guard next.due > now else { throw .dueInThePast }
        guard isTold else { throw .notTold }
        promise.movedTo = next.id
        note(
            .promiseMoved, at: now, by: next.member, about: next.id.rawValue,
            was: String(promise.due.milliseconds), became: String(next.due.milliseconds))
        keepDates(of: others + [promise, next], now: now)
    }

    /// One clock for each promise that waits, and none for another.
    mutating func keepDates(of promises: [Promise], now: Instant) {
        let waiting = promises.filter(\.isWaiting)
        promiseDue = waiting.map(\.due).min()
        // Put aside, it would let the promise fall due unseen.
        if let promiseDue, let until = snoozedUntil, promiseDue < until { snoozedUntil = nil }
        let ids = Set(waiting.map(\.id.rawValue))
        for index in clocks.indices where clocks[index].kind == .promise && clocks[index].isRunning {
            guard let subject = clocks[index].subject, !ids.contains(subject) else { continue }
            news += clocks[index].stop(at: now, in: round, by: nil, now: now)
        }
        let running = Set(clocks.filter { $0.kind == .promise && $0.isRunning }.compactMap(\.subject))
        for promise in waiting where !running.contains(promise.id.rawValue) {
            let number = 1 + clocks.count { $0.kind == .promise }
            clocks.append(
                Clock(
                    .promise, generation: number, start: promise.madeAt, due: promise.due,
                    subject: promise.id.rawValue))
        }
    }
}
