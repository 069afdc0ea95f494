extension Case {
    /// Why a touch stays as it is.
    package enum TakingBackRefusal: Refusal, Hashable {
        case alreadyEnded(at: Instant)
        case notAMail
        case takenBackAlready(at: Instant)
        case inTheFuture(Instant)
        case beforeItWasSent(Instant)
        case arrivedByThen

        package var rule: String {
            switch self {
            case .alreadyEnded: "case_has_ended"
            case .notAMail: "only_mail_bounces"
            case .takenBackAlready: "touch_taken_back_already"
            case .inTheFuture: "bounce_in_the_future"
            case .beforeItWasSent: "bounce_before_the_mail"
            case .arrivedByThen: "bounce_over_72_hours_later"
            }
        }
    }

    /// What has not come back by then has arrived. Source: FIGURES.md, "Contacted".
    package static let bounceWindow = Duration.hours(72)

    /// A mail came back. It counts no more: the case was contacted by the next touch that does, or by none yet, and the clocks
    /// that it had stopped run on from their old start. What was found out and chosen since stays.
    ///
    /// - Parameter others: the further touches of the case.
    /// - Parameter handOvers: when it changed hands.
    package mutating func takeBack(
        _ touch: inout Touch, as name: String, bouncedAt: Instant, beside others: [Touch],
        handOvers: [Instant], by member: ID<Member>?, now: Instant
    ) throws(TakingBackRefusal) {
        // It leaves every figure, or goes on in another case.
        if case .ended(.notADetractor, let at) = stage { throw .alreadyEnded(at: at) }
        guard touch.kind == .mailSent else { throw .notAMail }
        if let at = touch.bouncedAt { throw .takenBackAlready(at: at) }
        guard bouncedAt <= now else { throw .inTheFuture(bouncedAt) }
        guard bouncedAt >= touch.madeAt else { throw .beforeItWasSent(touch.madeAt) }
        guard bouncedAt.since(touch.madeAt) <= Self.bounceWindow else { throw .arrivedByThen }

        touch.bouncedAt = bouncedAt
        note(.touchTakenBack, at: now, by: member, about: name, became: "bounced")
        if !touch.isTemplate { runOnCheckIns(without: touch, beside: others, now: now) }
        let next = others.filter(\.counts).map(\.madeAt).min()
        guard next != contactedAt else { return }
        contactedAt = next
        contactedAfterOpen = nil
        reckonings.append(.contact)
        // Nobody has to begin anew who was not met.
        handOffs = min(handOffs, next.map { next in handOvers.count { $0 > next } } ?? 0)
        runOn(by: member, now: now)
    }

    private mutating func runOn(by member: ID<Member>?, now: Instant) {
        let later = contactedAt ?? stage.endedAt
        news += firstTouch.runOn(until: later, in: round, now: now)
        if round == 1, let index = clocks.firstIndex(where: { $0.kind == .outreach }) {
            news += clocks[index].runOn(until: later, in: round, now: now)
        }
        guard isOpen, contactedAt == nil else { return }
        if stage == .acknowledged, round == 1, emergency == nil { stage = .open }
        if wait != nil { endWait(at: now, by: member, now: now) }
        guard let stop = clock(.outreach), stop.isRunning, stop.isBreached else { return }
        wants.append(.backer(.hardStop))
        // Whoever wrote was not silent: their day begins now.
        beginSilence(at: now)
    }
}
