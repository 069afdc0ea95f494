extension Case {
    /// The wait for the customer that goes on.
    package var wait: Clock? { clocks.first { $0.kind == .waiting && $0.isRunning } }

    package func isPaused(_ clock: Clock) -> Bool { clock.kind.isPausable && wait != nil }

    /// When the customer was waited for, as far as it has ended.
    package var pauses: [Pause] {
        clocks.compactMap { clock in
            guard clock.kind == .waiting, let to = clock.stoppedAt else { return nil }
            return Pause(from: clock.start, to: to)
        }
    }

    /// The clock of that kind in this round.
    package func clock(_ kind: Clock.Kind) -> Clock? {
        if kind == .firstTouch { return firstTouch }
        return clocks.last { $0.kind == kind && $0.generation == round }
    }

    /// When something is to be noticed next of one of its clocks; nil when nothing is.
    package func nextNotice(of clock: Clock) -> Instant? {
        isOpen && !isPaused(clock) ? clock.nextNotice : nil
    }

    /// Notices what time has brought: clocks that ran out, warnings that came due, a wait that is over. Does nothing that was
    /// done before.
    package mutating func notice(now: Instant) {
        guard isOpen else { return }
        if let wait, wait.due < now { endWait(at: wait.due, by: nil, now: now) }
        let before = news.count
        news += firstTouch.notice(in: round, now: now)
        // What a wait that is over has left to be reckoned is dated first.
        for index in clocks.indices where !isPaused(clocks[index]) && !isToBeReckoned(clocks[index]) {
            news += clocks[index].notice(in: round, now: now)
        }
        for event in news[before...] where event.kind == .breached { want(after: event) }
        replaceSilentOwner(now: now)
    }

    private mutating func want(after breach: CaseEvent) {
        switch breach.became.flatMap(Clock.Kind.init) {
        case .outreach:
            wants.append(.backer(.hardStop))
            beginSilence(at: breach.at)
        case .promise: wants.append(.backer(.brokenPromise))
        default: break
        }
    }

    /// From then on an owner who does nothing is on the way to be replaced.
    mutating func beginSilence(at start: Instant) {
        let earlier = clocks.filter { $0.kind == .replacement }
        guard !earlier.contains(where: \.isRunning) else { return }
        clocks.append(
            Clock(
                .replacement, generation: 1 + earlier.count, start: start, due: start.adding(Self.silence)))
    }

    private mutating func replaceSilentOwner(now: Instant) {
        guard let index = clocks.firstIndex(where: { $0.kind == .replacement && $0.isRunning }),
            clocks[index].due < now
        else { return }
        clocks[index].stoppedAt = clocks[index].due
        note(.silent, at: clocks[index].due, about: owner.rawValue)
        wants.append(.anotherOwner)
    }

    private func isToBeReckoned(_ clock: Clock) -> Bool {
        clock.kind.isPausable && reckonings.contains(.wait)
    }

    /// Stops the clock of that kind in this round, at the moment when it was done.
    mutating func stop(_ kind: Clock.Kind, at: Instant, by member: ID<Member>?, now: Instant) {
        if kind == .firstTouch {
            news += firstTouch.stop(at: at, in: round, by: member, now: now)
        } else if let index = clocks.lastIndex(where: { $0.kind == kind && $0.generation == round }) {
            let stands = standsSince(clocks[index])
            news += clocks[index].stop(at: at, standingSince: stands, in: round, by: member, now: now)
        }
    }

    /// Since when it stands still; or stood until now, and its new date is not reckoned yet.
    private func standsSince(_ clock: Clock) -> Instant? {
        if isPaused(clock) { return wait?.start }
        guard isToBeReckoned(clock) else { return nil }
        return clocks.last { $0.kind == .waiting }?.start
    }

    /// How long after the hard stop a silent owner is replaced, who was escalated over at it.
    package static let silence = Duration.hours(24)

    /// Nothing of it is due any more; what was promised stays promised.
    mutating func stopClocks(now: Instant) {
        if firstTouch.isRunning { firstTouch.stoppedAt = now }
        for index in clocks.indices where clocks[index].isRunning && clocks[index].kind != .promise {
            clocks[index].stoppedAt = now
        }
        asksAgainAt = nil
        reckonings = []
        wants = []
    }
}
