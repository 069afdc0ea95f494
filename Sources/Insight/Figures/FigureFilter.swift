package import Recovery

/// The slice of a programme that a figure is asked for; nil takes all, "" those without a value.
package struct FigureFilter: Hashable, Sendable {
    package var segment: String?
    package var team: String?
    package var location: String?
    package var touchpoint: String?
    package var cause: String?
    /// Of signals alone; a case knows none.
    package var channel: String?
    /// Of cases alone, as are the next two: signals and passives stand in none of them.
    package var remedy: RemedyKind?
    package var speed: FirstTouchSpeed?
    /// The id of the member who owns the case, or did last.
    package var owner: String?

    package init() {}

    /// By the slices stamped on the case.
    package func takes(_ fact: CaseFact) -> Bool {
        Self.matches(segment, fact.segment) && Self.matches(team, fact.team)
            && Self.matches(location, fact.location) && Self.matches(touchpoint, fact.touchpoint)
            && Self.matches(cause, fact.cause) && (remedy.map(fact.remedies.contains) ?? true)
            && (speed.map { $0 == fact.firstTouchSpeed } ?? true) && (owner.map { $0 == fact.owner } ?? true)
    }

    /// A signal has segment, touchpoint and location of its own, the others only through its case.
    package func takes(_ signal: SignalFact, of fact: CaseFact?) -> Bool {
        Self.matches(segment, signal.segment) && Self.matches(touchpoint, signal.touchpoint)
            && Self.matches(team, fact?.team) && Self.matches(location, signal.location)
            && Self.matches(cause, fact?.cause) && Self.matches(channel, signal.channel)
    }

    package func takes(_ passive: PassiveScore) -> Bool {
        Self.matches(segment, passive.segment) && Self.matches(touchpoint, passive.touchpoint)
            && Self.matches(location, passive.location)
    }

    /// Answers that are counted by day have a segment and a touchpoint; the other filters leave them as they are.
    package func takes(_ row: ScoreRow) -> Bool {
        (segment.map { $0 == row.segment } ?? true) && (touchpoint.map { $0 == row.touchpoint } ?? true)
    }

    private static func matches(_ asked: String?, _ value: String?) -> Bool {
        asked.map { $0 == value ?? "" } ?? true
    }
}
