extension Case {
    /// Why a promise is not taken, kept or moved.
    package enum PromiseRefusal: Refusal, Hashable {
        case alreadyEnded(at: Instant)
        case noWords
        case dueInThePast
        case settledAlready
        case lateAlready(due: Instant)
        case notTold

        package var rule: String {
            switch self {
            case .alreadyEnded: "case_has_ended"
            case .noWords: "what_was_promised"
            case .dueInThePast: "promise_in_the_past"
            case .settledAlready: "promise_settled_already"
            case .lateAlready: "promise_broken_already"
            case .notTold: "tell_the_customer_first"
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
        keepNextDue(of: others + [promise])
    }

    /// Fulfilled, in time or late.
    package mutating func keep(
        _ promise: inout Promise, beside others: [Promise], by member: ID<Member>, now: Instant
    ) throws(PromiseRefusal) {
        if let ended = stage.endedAt { throw .alreadyEnded(at: ended) }
        guard promise.isWaiting else { throw .settledAlready }
        promise.keptAt = now
        note(
            .promiseKept, at: now, by: member, about: promise.id.rawValue,
            became: now <= promise.due ? "kept" : "late")
        keepNextDue(of: others)
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
        keepNextDue(of: others + [next])
    }

    mutating func keepNextDue(of promises: [Promise]) {
        promiseDue = promises.filter(\.isWaiting).map(\.due).min()
        // Put aside, it would let the promise fall due unseen.
        if let promiseDue, let until = snoozedUntil, promiseDue < until { snoozedUntil = nil }
    }
}
