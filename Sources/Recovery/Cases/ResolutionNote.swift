/// What the customer is told once the remedy has reached them, in plain words. Source: SPEC, "Resolution note".
package struct ResolutionNote: Hashable, Sendable {
    package var fixed: String
    package var why: String
    package var effect: String
    package var next: String
    /// When we talk again.
    package var talkOn: LocalDay

    package init(fixed: String, why: String, effect: String, next: String, talkOn: LocalDay) {
        self.fixed = fixed
        self.why = why
        self.effect = effect
        self.next = next
        self.talkOn = talkOn
    }
}

extension Case {
    /// Why a resolution note is not taken.
    package enum ResolutionRefusal: Refusal, Hashable {
        case notDelivered
        case noFix
        case noWhy
        case noEffect
        case noNextStep
        case talkInThePast(LocalDay)

        package var rule: String {
            switch self {
            case .notDelivered: "delivered_before_explained"
            case .noFix: "what_was_fixed"
            case .noWhy: "why_it_happened"
            case .noEffect: "what_it_did"
            case .noNextStep: "what_comes_next"
            case .talkInThePast: "when_we_talk_again"
            }
        }
    }

    /// Records what the customer was told of the remedy; a later note takes the place of an earlier one.
    package mutating func resolve(
        _ resolution: ResolutionNote, as name: String, by member: ID<Member>, today: LocalDay, now: Instant
    ) throws(ResolutionRefusal) {
        switch stage {
        case .remedied, .verified: break
        case .open, .acknowledged, .diagnosed, .remedyChosen, .ended: throw .notDelivered
        }
        guard !resolution.fixed.isBlank else { throw .noFix }
        guard !resolution.why.isBlank else { throw .noWhy }
        guard !resolution.effect.isBlank else { throw .noEffect }
        guard !resolution.next.isBlank else { throw .noNextStep }
        guard resolution.talkOn >= today else { throw .talkInThePast(resolution.talkOn) }
        stop(.note, at: now, by: member, now: now)
        note(.resolved, at: now, by: member, about: name, became: "\(resolution.talkOn)")
    }
}
