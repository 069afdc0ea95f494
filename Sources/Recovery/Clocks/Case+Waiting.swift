extension Case {
    /// Why a case does not wait, or goes on waiting.
    package enum WaitRefusal: Refusal, Hashable {
        case alreadyEnded(at: Instant)
        case notYetContacted
        case waitsAlready(until: Instant)
        case doesNotWait
        case noReason
        case inThePast
        case tooLong
        case nothingToPause

        package var rule: String {
            switch self {
            case .alreadyEnded: "case_has_ended"
            case .notYetContacted: "contact_before_waiting"
            case .waitsAlready: "waits_already"
            case .doesNotWait: "waits_for_nothing"
            case .noReason: "why_waiting"
            case .inThePast: "wait_in_the_past"
            case .tooLong: "wait_over_14_days"
            case .nothingToPause: "nothing_to_pause"
            }
        }
    }

    /// The longest wait: whoever has not answered by then is asked again, or their case ends.
    package static let longestWait = Duration.days(14)

    /// The customer is to say or send something first: plan, remedy, delivery and note stand still until they do, or until
    /// that instant. First touch, hard stop, promises and verification go on.
    package mutating func waitForCustomer(
        until: Instant, because reason: String, by member: ID<Member>, now: Instant
    ) throws(WaitRefusal) {
        if let ended = stage.endedAt { throw .alreadyEnded(at: ended) }
        guard contactedAt != nil else { throw .notYetContacted }
        notice(now: now)
        if let wait { throw .waitsAlready(until: wait.due) }
        guard !reason.isBlank else { throw .noReason }
        guard until > now else { throw .inThePast }
        guard until.since(now) <= Self.longestWait else { throw .tooLong }
        guard clocks.contains(where: { $0.isRunning && $0.kind.isPausable }) else { throw .nothingToPause }
        let number = 1 + clocks.count { $0.kind == .waiting }
        clocks.append(Clock(.waiting, generation: number, start: now, due: until))
        note(.waits, at: now, by: member, became: String(until.milliseconds))
    }

    /// They answered, or there is no point in waiting.
    package mutating func stopWaiting(by member: ID<Member>, now: Instant) throws(WaitRefusal) {
        if let ended = stage.endedAt { throw .alreadyEnded(at: ended) }
        guard wait != nil else { throw .doesNotWait }
        endWait(at: now, by: member, now: now)
    }

    mutating func endWait(at: Instant, by member: ID<Member>?, now: Instant) {
        guard let index = clocks.lastIndex(where: { $0.kind == .waiting && $0.isRunning }) else { return }
        clocks[index].stoppedAt = max(at, clocks[index].start)
        reckonings.append(.wait)
        note(.waitEnded, at: now, by: member)
    }
}
