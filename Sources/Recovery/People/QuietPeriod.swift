/// What other tools leave out for one customer while somebody looks after them, or after a colleague of theirs.
package struct QuietPeriod: Hashable, Sendable {
    package let recovery: ID<Case>
    package let ground: Ground
    package let mayBeSurveyed: Bool
    /// Nil while that cannot be said, since nothing is delivered yet; and where they may be surveyed.
    package let surveyedFrom: Instant?
    /// No selling, nurture, asks or referral offers: while the own recovery is open.
    package let mayBeMarketed: Bool

    package enum Ground: String, CaseIterable, Hashable, Sendable {
        case ownCase = "own_case"
        case colleaguesCase = "colleagues_case"
    }

    /// Of an account that has fewer, all are left alone for the sake of one. Source: SPEC, "fewer than 5".
    package static let fewPeople = 5

    /// Nil where nobody is to be left alone: then everything may go out.
    /// - Parameter own: the customer's cases.
    /// - Parameter colleagues: those of others in an account of few people.
    package init?(own: [Case], colleagues: [Case], now: Instant) {
        let counted =
            (own.map { Reason($0, .ownCase, now) } + colleagues.map { Reason($0, .colleaguesCase, now) })
            .filter { !$0.found.isTest }
        let open = counted.first { $0.ground == .ownCase && $0.found.isOpen }
        let longest = counted.max { $0.silence < $1.silence }
        let keeping = longest.flatMap { $0.silence == .over ? nil : $0 }
        guard let reason = keeping ?? open else { return nil }
        (recovery, ground) = (reason.found.id, reason.ground)
        mayBeSurveyed = keeping == nil
        surveyedFrom = if case .until(let at) = keeping?.silence { at } else { nil }
        mayBeMarketed = open == nil
    }

    private struct Reason {
        let found: Case
        let ground: Ground
        let silence: Case.Silence

        init(_ found: Case, _ ground: Ground, _ now: Instant) {
            self.found = found
            self.ground = ground
            silence = found.silence(now: now)
        }
    }
}

extension Case {
    /// How long nobody is surveyed, the shortest first.
    enum Silence: Hashable, Comparable {
        case over
        case until(Instant)
        /// Nothing is delivered yet.
        case openEnd
    }

    /// From the opening until 14 days after the delivery; or, where nothing was delivered, after the end.
    func silence(now: Instant) -> Silence {
        let since: Instant
        switch stage {
        case .open, .acknowledged, .diagnosed, .remedyChosen: return .openEnd
        case .verified, .ended(.notADetractor, _): return .over
        case .remedied(_, _, let at): since = at
        case .ended(_, let at): since = round == 1 ? firstRemediedAt ?? at : at
        }
        let end = since.adding(Self.quietPeriod)
        return now < end ? .until(end) : .over
    }
}
