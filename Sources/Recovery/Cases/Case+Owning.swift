extension Case {
    package enum HandOverRefusal: Refusal, Hashable {
        case alreadyEnded(at: Instant)
        case needsALead
        case noReason
        case ownsItAlready
        case cannotOwn
        case budgetUsed

        package var rule: String {
            switch self {
            case .alreadyEnded: "case_has_ended"
            case .needsALead: "a_lead_gives_cases_of_others"
            case .noReason: "why_handed_over"
            case .ownsItAlready: "owns_it_already"
            case .cannotOwn: "works_no_cases"
            case .budgetUsed: "one_hand_off_a_case"
            }
        }
    }

    /// A case may change hands once after the customer met its owner: each further time they would have to begin anew. Where
    /// they turned out to be neglected, once more: whoever neglected them may be the owner.
    package var handOffBudget: Int { lastDiagnosis?.cause == .relationalNeglect ? 2 : 1 }

    /// Whether the customer met the owner, and would have to begin anew with another one.
    package var isHandOffFelt: Bool { contactedAt != nil }

    package var hasHandOffLeft: Bool { !isHandOffFelt || handOffs < handOffBudget }

    /// One's own, or anybody's with the permission to assign.
    package func mayBeGiven(by actor: Member) -> Bool { actor.id == owner || actor.role.may(.assignCases) }

    /// Gives the case to another owner. What happens before the first contact is no hand-off: the customer does not
    /// feel it.
    package mutating func handOver(
        to member: Member, because reason: String, by actor: Member, now: Instant
    ) throws(HandOverRefusal) {
        if let ended = stage.endedAt { throw .alreadyEnded(at: ended) }
        guard mayBeGiven(by: actor) else { throw .needsALead }
        guard member.id != owner else { throw .ownsItAlready }
        guard member.worksCases else { throw .cannotOwn }
        guard hasHandOffLeft else { throw .budgetUsed }
        guard !reason.isBlank else { throw .noReason }
        note(
            .handedOver, at: now, by: actor.id, about: member.id.rawValue, was: owner.rawValue,
            became: "owned")
        owner = member.id
        isParked = false
        reckonings.append(.sooner)
        if isHandOffFelt { handOffs += 1 }
    }

    /// Another owner by rule, since the old one went away: no hand-off, and counted apart from those.
    package mutating func replaceOwner(by ownership: Ownership, actor: ID<Member>?, now: Instant) {
        let old = owner
        owner = ownership.owner
        isParked = ownership.isParked
        reckonings.append(.sooner)
        note(
            .replaced, at: now, by: actor, about: owner.rawValue, was: old.rawValue,
            became: isParked ? "parked" : "owned")
    }
}
