/// Something of a case that is due by an instant, and whether it was done by then.
package struct Clock: Hashable, Sendable {
    package let kind: Kind
    /// One of each kind in each round of a case; promises, waits, check-ins and trials are numbered in the order in which they began.
    package let generation: Int
    package let start: Instant
    /// How long it gives; of a promise, what lay between its making and its date.
    package internal(set) var limit: Duration
    package internal(set) var due: Instant
    /// When half of its time is gone, and when four fifths are.
    package internal(set) var warnings: [Instant]
    /// How many of them were given.
    package internal(set) var warned: Int
    package internal(set) var stoppedAt: Instant?
    /// A breach is dated at the due instant, whenever it is noticed.
    package internal(set) var isBreached: Bool
    package internal(set) var noticedAt: Instant?
    /// The promise that it is about, or the day.
    package internal(set) var subject: String?

    package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case firstTouch = "first_touch"
        /// What happens next, and when, told to the customer.
        case plan
        /// The hard stop: whoever has heard nothing by then is taken up by somebody with more authority.
        case outreach
        /// Chosen, and told to the customer.
        case remedy
        case delivery
        /// The resolution note.
        case note
        /// After a remedy that could not wait for it.
        case diagnosis
        case promise
        /// With the customer, some days after the delivery: a touch, no survey. Its subject says which.
        case checkIn = "check_in"
        /// After goodwill: each step of leading the customer back in is done or left out.
        case reonboarding
        /// The customer tries the fix; by then somebody has asked how it went.
        case trial
        /// For the customer; the clocks that can be paused stand still meanwhile.
        case waiting
        /// After the hard stop: whoever lets the case lie until then is replaced.
        case replacement

        /// Whether it stands still while the customer is waited for.
        package var isPausable: Bool {
            self == .plan || self == .remedy || self == .delivery || self == .note
        }

        /// Those whose length the organization sets.
        package static let limited: [Kind] = [
            .firstTouch, .plan, .outreach, .remedy, .delivery, .note, .diagnosis,
        ]

        /// Whether policy and calendar date it.
        var isReckoned: Bool { Self.limited.contains(self) || hasOwnLimit }

        /// Whether it was said when it began how long it runs, whatever the policy.
        var hasOwnLimit: Bool { self == .checkIn || self == .reonboarding }
    }

    package init(
        _ kind: Kind = .firstTouch, generation: Int = 1, start: Instant, due: Instant, limit: Duration? = nil,
        warnings: [Instant]? = nil, warned: Int = 0, stoppedAt: Instant? = nil, isBreached: Bool = false,
        noticedAt: Instant? = nil, subject: String? = nil
    ) {
        self.kind = kind
        self.generation = generation
        self.start = start
        self.due = due
        self.limit = limit ?? due.since(start)
        self.warnings = warnings ?? Self.warnings(from: start, to: due)
        self.warned = warned
        self.stoppedAt = stoppedAt
        self.isBreached = isBreached
        self.noticedAt = noticedAt
        self.subject = subject
    }

    package var isRunning: Bool { stoppedAt == nil }

    /// Neither stopped nor run out: what a change of owner or policy can still move.
    package var isMovable: Bool { isRunning && !isBreached }

    /// The next instant at which something is to be noticed of it; nil when nothing is any more.
    package var nextNotice: Instant? {
        guard isMovable else { return nil }
        return kind == .waiting || kind == .replacement || warned >= warnings.count
            ? due : min(warnings[warned], due)
    }

    /// Hundredths of the time that are gone when a warning is given. Source: SPEC, "Warnings at 50 % and 80 %".
    package static let warningShares = [50, 80]

    static func warnings(from start: Instant, to due: Instant) -> [Instant] {
        let length = due.milliseconds - start.milliseconds
        return warningShares.map { Instant(milliseconds: start.milliseconds + length * Int64($0) / 100) }
    }
}
