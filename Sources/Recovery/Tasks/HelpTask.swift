/// A dated piece of a recovery that somebody else does; owning stays where it is.
package struct HelpTask: Hashable, Sendable {
    package let id: ID<HelpTask>
    package let asker: ID<Member>
    /// Nil: whoever was asked cannot do it now (away, gone, or only reads), so that it is back with the owner of the case.
    package internal(set) var helper: ID<Member>?
    package let askedAt: Instant
    package internal(set) var due: Instant
    /// Nil while it waits to be done.
    package internal(set) var outcome: Outcome?

    package enum Outcome: String, CaseIterable, Hashable, Sendable, Codable {
        case done, declined
        /// The case ended before.
        case closed
    }

    package init(
        id: ID<HelpTask>, asker: ID<Member>, helper: ID<Member>?, askedAt: Instant, due: Instant,
        outcome: Outcome? = nil
    ) {
        self.id = id
        self.asker = asker
        self.helper = helper
        self.askedAt = askedAt
        self.due = due
        self.outcome = outcome
    }

    package var isWaiting: Bool { outcome == nil }

    /// Of one that waits.
    package static func isLate(due: Instant, now: Instant) -> Bool { due < now }
}
