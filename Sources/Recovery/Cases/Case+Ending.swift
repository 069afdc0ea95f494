extension Case {
    package enum EndRefusal: Refusal, Hashable {
        case alreadyEnded(at: Instant)
        case noReason
        case needsALead
        case notYetTold

        package var rule: String {
            switch self {
            case .alreadyEnded: "case_has_ended"
            case .noReason: "why_ended"
            case .needsALead: "a_lead_consents"
            case .notYetTold: "told_the_customer"
            }
        }
    }

    /// Ends a case without verification; each such end needs a reason and a lead's consent.
    package mutating func end(
        _ end: Stage.End, because reason: String, by member: Member, now: Instant
    ) throws(EndRefusal) {
        if let ended = stage.endedAt { throw .alreadyEnded(at: ended) }
        guard !reason.isBlank else { throw .noReason }
        guard member.role.may(.consentToEnds) else { throw .needsALead }
        if end == .honestNo, contactedAt == nil { throw .notYetTold }
        close(as: end, by: member.id, now: now)
    }

    /// The opening score was corrected within a day and is no detractor's any more.
    package mutating func endByCorrection(of signal: ID<Signal>, now: Instant) {
        guard isOpen, opening.signal == signal else { return }
        note(.corrected, at: now, about: signal.rawValue)
        close(as: .notADetractor, by: nil, now: now)
    }

    mutating func close(as end: Stage.End, by member: ID<Member>?, now: Instant) {
        notice(now: now)
        note(.ended, at: now, by: member, was: stage.word.rawValue, became: end.rawValue)
        stage = .ended(end, at: now)
        stopClocks(now: now)
    }
}
