extension Case {
    /// Why somebody with more authority joins a case.
    package enum EscalationCause: String, CaseIterable, Hashable, Sendable, Codable {
        /// The owner may not give what it usually takes.
        case authority
        case hardStop = "hard_stop"
        case brokenPromise = "broken_promise"
        case secondReopening = "second_reopening"
        case repeatedGoodwill = "repeated_goodwill"
    }

    /// Whom a case needs that only who knows everybody can name.
    package enum Want: Hashable, Sendable {
        case backer(EscalationCause)
        case anotherOwner
        /// Another owner if theirs works no cases any more: it was closed while they left.
        case workingOwner
    }

    /// Hands over whom it needs, once.
    package mutating func takeWants() -> [Want] {
        defer { wants = [] }
        return wants
    }

    /// Somebody with more authority joins; the owner stays. Whoever backs it already goes on.
    package mutating func escalate(to member: ID<Member>, because cause: EscalationCause, now: Instant) {
        guard isOpen, backer == nil, member != owner else { return }
        backer = member
        note(.escalated, at: now, about: member.rawValue, became: cause.rawValue)
    }
}
