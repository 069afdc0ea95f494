extension Case {
    package enum SnoozeRefusal: Refusal, Hashable {
        case alreadyEnded(at: Instant)
        case inThePast
        case beyondTheNextClock(due: Instant)

        package var rule: String {
            switch self {
            case .alreadyEnded: "case_has_ended"
            case .inThePast: "snooze_in_the_past"
            case .beyondTheNextClock: "snooze_past_the_next_clock"
            }
        }
    }

    /// Takes the case out of the inbox until then, or brings it back at once (nil). No clock may end unseen meanwhile.
    package mutating func snooze(
        until: Instant?, by member: ID<Member>, now: Instant
    ) throws(SnoozeRefusal) {
        if let ended = stage.endedAt { throw .alreadyEnded(at: ended) }
        if let until {
            guard until > now else { throw .inThePast }
            if let next = nextClock, next.due < until { throw .beyondTheNextClock(due: next.due) }
        }
        snoozedUntil = until
        note(.snoozed, at: now, by: member, became: until.map { String($0.milliseconds) })
    }
}
