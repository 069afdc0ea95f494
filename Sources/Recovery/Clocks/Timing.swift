/// When the clocks of a case are due: by a policy, and by the calendar of its owner.
package struct Timing: Hashable, Sendable {
    package let policy: ClockPolicy
    package let followUp: FollowUp
    package let calendar: WorkCalendar

    package init(_ policy: ClockPolicy, _ followUp: FollowUp = .usual, by calendar: WorkCalendar) {
        self.policy = policy
        self.followUp = followUp
        self.calendar = calendar
    }

    /// - Parameter floor: it is due no sooner than this.
    func clock(
        _ kind: Clock.Kind, generation: Int, from start: Instant, _ severity: Severity,
        notBefore floor: Instant? = nil
    ) -> Clock {
        let limit = policy.limit(of: kind, severity)
        var clock = Clock(kind, generation: generation, start: start, due: start, limit: limit)
        set(&clock, leavingOut: [], notBefore: floor)
        return clock
    }

    func checkIn(_ number: Int, onDay day: Int, from delivered: Instant) -> Clock {
        var clock = Clock(
            .checkIn, generation: number, start: delivered, due: delivered, limit: .days(day),
            subject: "day-\(day)")
        set(&clock, leavingOut: [])
        return clock
    }

    func reonboarding(in round: Int, from delivered: Instant) -> Clock {
        var clock = Clock(
            .reonboarding, generation: round, start: delivered, due: delivered, limit: Case.reonboarding)
        set(&clock, leavingOut: [])
        return clock
    }

    /// One whose new day has passed keeps the old one.
    func move(_ checkIn: inout Clock, toDay day: Int, now: Instant) {
        let moved = self.checkIn(checkIn.generation, onDay: day, from: checkIn.start)
        guard moved.due >= now else { return }
        let warned = moved.due == checkIn.due ? checkIn.warned : 0
        checkIn = moved
        checkIn.warned = warned
    }

    /// Check-ins and re-onboarding take as long whatever the policy.
    func limit(of clock: Clock, _ severity: Severity) -> Duration {
        clock.kind.hasOwnLimit ? clock.limit : policy.limit(of: clock.kind, severity)
    }

    /// Dates a clock anew by its limit, leaving out what it was paused for.
    func set(_ clock: inout Clock, leavingOut pauses: [Pause], notBefore floor: Instant? = nil) {
        let due = due(of: clock.kind, after: clock.limit, from: clock.start, leavingOut: pauses)
        clock.due = max(due, floor ?? due)
        guard isWorking(clock.kind, clock.limit) else {
            clock.warnings = Clock.warnings(from: clock.start, to: clock.due)
            return
        }
        clock.warnings = Clock.warningShares.map { share in
            calendar.instant(after: clock.limit * share / 100, from: clock.start, leavingOut: pauses)
        }
    }

    /// Only the first touch runs in working time, and only one of less than 24 h. Other clocks are elapsed time; one that
    /// ends while nobody works is due at the next opening.
    package func due(
        of kind: Clock.Kind, after limit: Duration, from start: Instant, leavingOut pauses: [Pause] = []
    ) -> Instant {
        if isWorking(kind, limit) {
            return calendar.instant(after: limit, from: start, leavingOut: pauses)
        }
        let due = start.adding(limit, leavingOut: pauses)
        return kind == .firstTouch && !policy.countsWorkingTime ? due : calendar.nextOpen(from: due)
    }

    private func isWorking(_ kind: Clock.Kind, _ limit: Duration) -> Bool {
        kind == .firstTouch && policy.countsWorkingTime && limit < .hours(24)
    }
}

/// A stretch of time that does not count.
package struct Pause: Hashable, Sendable {
    package let from: Instant
    package let to: Instant

    package init(from: Instant, to: Instant) {
        self.from = from
        self.to = max(from, to)
    }
}

extension Instant {
    /// The instant at which so much time has passed outside the pauses.
    package func adding(_ duration: Duration, leavingOut pauses: [Pause]) -> Instant {
        var (end, counted) = (adding(duration), self)
        for pause in pauses.sorted(by: { $0.from < $1.from }) where pause.from < end && pause.to > counted {
            end = end.adding(pause.to.since(max(pause.from, counted)))
            counted = pause.to
        }
        return end
    }
}
