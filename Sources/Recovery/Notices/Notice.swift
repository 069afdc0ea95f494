/// Something that a member is told of, once.
package struct Notice: Hashable, Sendable {
    /// Names it among all that the member is told: whatever is told again under one key is told once.
    package let key: String
    package let kind: Kind
    package let member: ID<Member>
    /// Nil where it is about several.
    package let about: ID<Case>?
    package let clock: Clock.Kind?
    /// Nil when a rule did it.
    package let actor: ID<Member>?
    /// How many cases it is about.
    package let cases: Int
    package let at: Instant
    /// From then on it may be shown: quiet hours are over.
    package let shownFrom: Instant

    package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        /// A case is theirs now.
        case assigned
        /// Nobody fitted a case; it waits with another lead.
        case parked
        /// They joined a case with more authority than its owner's.
        case backing
        /// Half of a clock's time is gone.
        case half
        /// Four fifths of it are.
        case late
        case breached, reopened
        case scoredEarly = "scored_early"
        /// The score that opened a case was corrected, and it ended by that.
        case corrected
        /// A note calls them by name.
        case mentioned
        /// Cases that are theirs now came in with one file.
        case imported
        /// Whether a remedy may be given.
        case approvalAsked = "approval_asked"
        /// What they asked for, or somebody in their case.
        case approved, declined
        /// A piece of somebody else's recovery is asked of them.
        case taskAsked = "task_asked"
        /// What they asked for, or somebody in their case; done also what was asked of them.
        case taskDone = "task_done"
        case taskDeclined = "task_declined"
        /// Whoever was asked cannot do it now: away, gone, or only reads.
        case taskReturned = "task_returned"
    }

    package init(
        key: String, _ kind: Kind, for member: ID<Member>, about: ID<Case>?, clock: Clock.Kind? = nil,
        by actor: ID<Member>? = nil, cases: Int = 1, at: Instant, shownFrom: Instant
    ) {
        self.key = key
        self.kind = kind
        self.member = member
        self.about = about
        self.clock = clock
        self.actor = actor
        self.cases = cases
        self.at = at
        self.shownFrom = shownFrom
    }
}
