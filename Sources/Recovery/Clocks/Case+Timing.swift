extension Case {
    /// What moves have left to be reckoned by policy and calendar before the case is saved.
    package enum Reckoning: Hashable, Sendable {
        /// The clocks of a round begin.
        case round(from: Instant)
        /// The first contact is another one now.
        case contact
        case note(from: Instant)
        /// Something was done before it.
        case diagnosis(from: Instant)
        /// After a delivery that was put down then.
        case checkIns(from: Instant, now: Instant)
        /// After a delivery with goodwill in it.
        case reonboarding(from: Instant)
        /// When the customer is asked again; not in the past.
        case asking(now: Instant)
        /// The customer is waited for no longer.
        case wait
        /// Another owner, or a graver case: no clock is due later for it.
        case sooner
    }

    /// Nothing is: neither policy nor calendar need be asked for, nor who could join it.
    package var isSettled: Bool { reckonings.isEmpty && wants.isEmpty }

    /// Starts and dates the clocks that moves have left to be reckoned.
    package mutating func reckon(by timing: Timing) {
        for reckoning in reckonings {
            switch reckoning {
            case .round(let start): startRound(from: start, by: timing)
            case .contact:
                contactedAfterOpen = contactedAt.map { timing.calendar.openTime(from: t0, to: $0) }
            case .note(let start):
                clocks.append(timing.clock(.note, generation: round, from: start, severity))
            case .diagnosis(let start):
                begin(timing.clock(.diagnosis, generation: round, from: start, severity))
            case .checkIns(let delivered, let now): startCheckIns(from: delivered, by: timing, now: now)
            case .reonboarding(let delivered):
                clocks.append(timing.reonboarding(in: round, from: delivered))
            case .asking(let now): asksAgainAt = asksAgain(by: timing).map { max($0, now) }
            case .wait: putOff(by: timing)
            case .sooner: hasten(by: timing)
            }
        }
        reckonings = []
    }

    private mutating func startRound(from start: Instant, by timing: Timing) {
        let kinds: [Clock.Kind] = [.plan, .outreach, .remedy, .delivery]
        for kind in kinds where kind != .outreach || round == 1 {
            begin(
                timing.clock(
                    kind, generation: round, from: start, severity,
                    notBefore: round == 1 ? firstTouch.due : nil))
        }
    }

    /// A round that an earlier score had taken back may begin once more: then what ran out in it before did not.
    private mutating func begin(_ clock: Clock) {
        guard
            let index = clocks.firstIndex(where: {
                $0.kind == clock.kind && $0.generation == clock.generation
            })
        else { return clocks.append(clock) }
        if clocks[index].isBreached {
            note(.breachWithdrawn, at: clock.start, became: clock.kind.rawValue)
        }
        clocks[index] = clock
    }

    /// A wait is over: what stood still is due as much later. What follows the first touch is due no sooner than that.
    private mutating func putOff(by timing: Timing) {
        let (pauses, floor) = (pauses, firstTouch.due)
        changeClocks { clock in
            guard clock.kind.isPausable else { return }
            timing.set(&clock, leavingOut: pauses, notBefore: Self.floor(of: clock, floor))
        }
    }

    private static func floor(of clock: Clock, _ firstTouchDue: Instant) -> Instant? {
        let followers: [Clock.Kind] = [.plan, .outreach, .remedy, .delivery]
        return clock.generation == 1 && followers.contains(clock.kind) ? firstTouchDue : nil
    }

    /// A calendar that opens earlier, or a limit that is shorter, brings a clock forward; none is put off.
    private mutating func hasten(by timing: Timing) {
        let (severity, pauses, floor) = (severity, pauses, firstTouch.due)
        changeClocks { clock in
            var sooner = clock
            sooner.limit = min(clock.limit, timing.limit(of: clock, severity))
            timing.set(&sooner, leavingOut: pauses, notBefore: Self.floor(of: clock, floor))
            if sooner.due < clock.due { clock = sooner }
        }
    }

    /// The policy or a calendar is another now. What ran out already stays as it was; nothing is due in the past that was not
    /// due before.
    package mutating func reckonAnew(by timing: Timing, because: ReckoningCause, now: Instant) {
        guard isOpen else { return }
        let (severity, pauses) = (severity, pauses)
        // The first touch comes first: the others are due no sooner.
        var floor = firstTouch.due
        var changed: [(Clock, was: Instant)] = []
        notice(now: now)
        let days = checkInDays(by: timing)
        changeClocks { clock in
            let was = clock.due
            if clock.kind == .checkIn, let day = days[clock.generation] {
                timing.move(&clock, toDay: day, now: now)
                if clock.due != was { changed.append((clock, was)) }
                return
            }
            clock.limit = timing.limit(of: clock, severity)
            timing.set(&clock, leavingOut: pauses, notBefore: Self.floor(of: clock, floor))
            if clock.due < now { clock.due = min(was, now) }
            if clock.kind == .firstTouch { floor = clock.due }
            if clock.due != was { changed.append((clock, was)) }
        }
        for (clock, was) in changed {
            note(
                .clockChanged, at: now, about: clock.kind.rawValue, was: String(was.milliseconds),
                became: String(clock.due.milliseconds))
        }
        let isAskedAtAnotherTime = askAnew(by: timing, now: now)
        if !changed.isEmpty || isAskedAtAnotherTime { note(.reckonedAnew, at: now, became: because.rawValue) }
    }

    /// Why clocks were reckoned anew.
    package enum ReckoningCause: String, Hashable, Sendable, CaseIterable {
        case policy, calendar
        /// The data of a time zone is another.
        case zone
        /// The days after a delivery.
        case followUp = "follow_up"
    }

    /// Changes those clocks that are dated by policy and calendar and can still be moved.
    private mutating func changeClocks(_ change: (inout Clock) -> Void) {
        if firstTouch.isMovable { change(&firstTouch) }
        for index in clocks.indices
        where clocks[index].isMovable && clocks[index].kind.isReckoned {
            change(&clocks[index])
        }
    }
}
