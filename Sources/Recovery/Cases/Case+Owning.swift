extension Case {
    /// Another owner by rule, since the old one went away: no hand-off, and counted apart from those.
    package mutating func replaceOwner(by ownership: Ownership, actor: ID<Member>?, now: Instant) {
        let old = owner
        owner = ownership.owner
        isParked = ownership.isParked
        note(
            .replaced, at: now, by: actor, about: owner.rawValue, was: old.rawValue,
            became: isParked ? "parked" : "owned")
    }
}
