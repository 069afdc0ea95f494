extension Case {
    package enum TouchRefusal: Refusal, Hashable {
        case alreadyEnded(at: Instant)
        case inTheFuture(Instant)
        case beforeTheCase(openedAt: Instant)
        case tooLongAgo(Instant)
        case notMinutesOfADay(Int)

        package var rule: String {
            switch self {
            case .alreadyEnded: "case_has_ended"
            case .inTheFuture: "touch_in_the_future"
            case .beforeTheCase: "touch_before_the_case"
            case .tooLongAgo: "touch_over_24_hours_ago"
            case .notMinutesOfADay: "touch_minutes"
            }
        }
    }

    /// Records a contact. The first that counts acknowledges the case and stops the first-touch clock at the moment
    /// it was made; a breach stamped in the meantime is withdrawn when that moment lies inside the clock.
    package mutating func record(
        _ touch: Touch, as name: String, team: ID<Team>? = nil, now: Instant
    ) throws(TouchRefusal) {
        if let ended = stage.endedAt { throw .alreadyEnded(at: ended) }
        guard touch.madeAt <= now else { throw .inTheFuture(touch.madeAt) }
        guard touch.madeAt >= min(t0, openedAt) else { throw .beforeTheCase(openedAt: min(t0, openedAt)) }
        guard now.since(touch.madeAt) <= .hours(24) else { throw .tooLongAgo(touch.madeAt) }
        if let minutes = touch.minutes, !(1...1_440).contains(minutes) { throw .notMinutesOfADay(minutes) }

        note(.touched, at: now, by: touch.member, about: name, became: touch.kind.rawValue)
        if touch.reaches {
            reach(touch.madeAt, by: touch.member, now: now)
            if wait.map({ touch.madeAt >= $0.start }) == true {
                endWait(at: touch.madeAt, by: touch.member, now: now)
            }
        }
        if touch.isCheckIn { checkIn(at: touch.madeAt, by: touch.member, now: now) }
        if touch.counts { contact(touch.madeAt, by: touch.member, of: team, now: now) }
    }

    private mutating func reach(_ at: Instant, by member: ID<Member>, now: Instant) {
        guard reachedAt.map({ at < $0 }) ?? true else { return }
        reachedAt = at
        note(.reached, at: now, by: member)
    }

    private mutating func contact(_ at: Instant, by member: ID<Member>, of team: ID<Team>?, now: Instant) {
        if stage == .open { stage = .acknowledged }
        guard contactedAt.map({ at < $0 }) ?? true else { return }
        contactedAt = at
        reckonings.append(.contact)
        self.team = team
        takeFromParking(by: member, now: now)
        note(.contacted, at: now, by: member)
        stop(.firstTouch, at: at, by: member, now: now)
        if round == 1 { stop(.outreach, at: at, by: member, now: now) }
        for index in clocks.indices where clocks[index].kind == .replacement && clocks[index].isRunning {
            clocks[index].stoppedAt = at
        }
    }

    /// The lead who meets the customer owns the case: somebody else would be a hand-off now.
    private mutating func takeFromParking(by member: ID<Member>, now: Instant) {
        guard isParked, member == owner else { return }
        isParked = false
        note(.owned, at: now, by: member, about: owner.rawValue, was: "parked", became: "owned")
    }
}
