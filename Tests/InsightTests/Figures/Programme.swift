import Insight
import Recovery

/// January 2026, seen from long after, in a zone without surprises.
enum Programme {
    static let january = Period(LocalMonth(year: 2026, month: 1), in: .utc)
    static let longAfter = FigureFrame(period: january, zone: .utc, now: january.to.adding(.days(800)))

    static func frame(now: Instant) -> FigureFrame { FigureFrame(period: january, zone: .utc, now: now) }
}

extension Instant {
    /// 2026-01-05, 09:00 UTC.
    static let monday = Instant(milliseconds: 1_767_603_600_000)
}

extension CaseFact {
    /// A detractor's case of Monday, that nobody has touched.
    static func untouched(_ id: String = "case-1", t0: Instant = .monday) -> CaseFact {
        CaseFact(id: id, t0: t0, unit: "Café Linden")
    }

    /// Contacted after two hours.
    static func contacted(_ id: String = "case-1", t0: Instant = .monday) -> CaseFact {
        untouched(id, t0: t0).contacted(after: .hours(2))
    }

    func contacted(after wait: Duration) -> CaseFact {
        with { $0.contactedAt = $0.t0.adding(wait) }
    }

    func answered(_ band: Band, after wait: Duration) -> CaseFact {
        with { $0.nextScore = NextScore(signal: "next-\($0.id)", band: band, occurredAt: $0.t0.adding(wait)) }
    }

    func ended(_ end: End) -> CaseFact { with { $0.end = end.rawValue } }

    func reached(after wait: Duration) -> CaseFact { with { $0.reachedAt = $0.t0.adding(wait) } }

    func remedied(after wait: Duration) -> CaseFact { with { $0.firstRemediedAt = $0.t0.adding(wait) } }

    func recovered(at instant: Instant, round: Int = 1) -> CaseFact {
        with {
            $0.recoveredAt = instant
            $0.recoveredRound = round
        }
    }

    func with(_ change: (inout CaseFact) -> Void) -> CaseFact {
        var fact = self
        change(&fact)
        return fact
    }
}

extension Duration {
    static let moment = Duration.milliseconds(1)
}

extension FigureSources {
    /// Cases, and whatever else happened.
    static func with(_ cases: CaseFact..., change: (inout FigureSources) -> Void = { _ in }) -> FigureSources
    {
        var sources = FigureSources(cases: cases)
        change(&sources)
        return sources
    }
}

extension BehaviourEvent {
    /// Of the Café Linden, on Monday and some time after it.
    static func cafe(_ kind: Kind, after wait: Duration, _ amountMinor: Int64? = nil) -> BehaviourEvent {
        var event = BehaviourEvent(unit: "Café Linden", kind: kind, occurredAt: .monday.adding(wait))
        event.amountMinor = amountMinor
        return event
    }
}

extension SignalFact {
    /// Given by Ada on Monday and some time after it.
    static func given(
        _ id: String, _ measure: Measure, _ score: Int, _ band: Band,
        after wait: Duration = .zero
    ) -> SignalFact {
        let at = Instant.monday.adding(wait)
        return SignalFact(id: id, occurredAt: at, receivedAt: at).with {
            $0.customer = "Ada"
            $0.measure = measure
            $0.score = score
            $0.band = band
        }
    }

    func with(_ change: (inout SignalFact) -> Void) -> SignalFact {
        var signal = self
        change(&signal)
        return signal
    }
}

extension Figure {
    var number: Number? {
        guard case .number(let number) = value else { return nil }
        return number
    }

    /// "2 of 5", so that both counts are compared at once.
    var counts: String? { share.map { "\($0.numerator) of \($0.denominator)" } }
}

extension Figure.Beside.Amount {
    var number: Figure.Number? {
        guard case .number(let number) = self else { return nil }
        return number
    }

    var wait: Figure.Wait? {
        guard case .duration(let wait) = self else { return nil }
        return wait
    }

    var counts: String? {
        switch self {
        case .count(let count): "\(count)"
        case .share(let share): "\(share.numerator) of \(share.denominator)"
        case .duration, .number, .noData: nil
        }
    }
}
