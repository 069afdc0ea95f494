extension Case {
    /// The one named member who owns it from the first moment, and whether only for want of a better one.
    package struct Ownership: Hashable, Sendable {
        package let owner: ID<Member>
        package let isParked: Bool
        /// The owner's.
        package let team: ID<Team>?

        package init(owner: ID<Member>, isParked: Bool, team: ID<Team>? = nil) {
            self.owner = owner
            self.isParked = isParked
            self.team = team
        }
    }

    /// What a case begins with.
    package struct Start: Hashable, Sendable {
        package let id: ID<Case>
        package let customer: ID<Customer>
        package let account: ID<Account>?
        package let opening: Opening
        package let receivedAt: Instant
        package let isBackfilled: Bool
        package let isTest: Bool
        package let slices: Slices
        package let severity: SeveritySum

        package init(
            id: ID<Case>, customer: ID<Customer>, account: ID<Account>?, opening: Opening,
            receivedAt: Instant, isBackfilled: Bool = false, isTest: Bool = false,
            slices: Slices = Slices(), severity: SeveritySum = SeveritySum(lines: [], severity: .low)
        ) {
            self.id = id
            self.customer = customer
            self.account = account
            self.opening = opening
            self.receivedAt = receivedAt
            self.isBackfilled = isBackfilled
            self.isTest = isTest
            self.slices = slices
            self.severity = severity
        }
    }

    /// Opens a case and starts its clocks: at received-at, or at opening for one filled in later.
    package static func open(
        _ start: Start, ownedBy ownership: Ownership, backedBy backer: ID<Member>? = nil, by timing: Timing,
        now: Instant
    ) -> Case {
        let t0 = start.opening.kind.startsWhenOpened ? now : start.receivedAt
        let clocksStart = start.isBackfilled ? now : t0
        var opened = Case(
            kept: start, t0: t0, openedAt: now, ownership: ownership, stage: .open, round: 1,
            severitySum: start.severity,
            firstTouch: timing.clock(
                .firstTouch, generation: 1, from: clocksStart, start.severity.severity), clocks: [],
            marks: Marks(), version: 0)
        opened.reckonings = [.round(from: clocksStart)]
        opened.reckon(by: timing)
        opened.note(
            .opened, at: now, about: start.opening.signal?.rawValue, became: start.opening.kind.rawValue)
        opened.note(
            .owned, at: now, about: ownership.owner.rawValue, became: ownership.isParked ? "parked" : "owned")
        if let backer { opened.escalate(to: backer, because: .authority, now: now) }
        return opened
    }

    /// A further signal of the same customer: it opens nothing, and is worked within this case.
    package mutating func join(_ signal: ID<Signal>, now: Instant) {
        note(.joined, at: now, about: signal.rawValue)
    }
}

extension OpeningKind {
    /// For silence and account falls there is no answer to start from.
    var startsWhenOpened: Bool { self == .silence || self == .accountFall }
}
