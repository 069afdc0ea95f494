extension Case {
    package enum RemedyRefusal: Refusal, Hashable {
        case alreadyEnded(at: Instant)
        case notYetDiagnosed
        case alreadyRemedied
        case unknown(code: String)
        case notOffered(code: String)
        case doesNotFit(RemedyKind, cause: Cause)
        case apologyAlone
        case moneyForNeglect(RemedyKind)
        case aboveAuthority(limitMinor: Int64)
        case chosenAlready(RemedyKind)
        case noRationale
        case fitsTheSecondCause(RemedyKind)
        case secondSignIsSmall(limitMinor: Int64)
        case notYetAcknowledged
        case diagnosedAlready
        case notForAnEmergency(RemedyKind)
        case noEmergencyReason

        package var rule: String {
            switch self {
            case .alreadyEnded: "case_has_ended"
            case .notYetDiagnosed: "diagnose_first"
            case .alreadyRemedied: "remedied_already"
            case .unknown: "remedy_unknown"
            case .notOffered: "remedy_not_offered"
            case .doesNotFit: "remedy_does_not_fit"
            case .apologyAlone: "apology_alone"
            case .moneyForNeglect: "money_for_neglect"
            case .aboveAuthority: "above_authority"
            case .chosenAlready: "remedy_chosen_already"
            case .noRationale: "why_this_remedy"
            case .fitsTheSecondCause: "why_the_second_cause"
            case .secondSignIsSmall: "second_sign_is_small"
            case .notYetAcknowledged: "acknowledge_first"
            case .diagnosedAlready: "no_emergency_once_diagnosed"
            case .notForAnEmergency: "emergency_makes_it_right"
            case .noEmergencyReason: "why_an_emergency"
            }
        }
    }

    /// A remedy as it is asked for: one of the catalogue, or a kind by itself.
    package struct RemedyChoice: Hashable, Sendable {
        package enum What: Hashable, Sendable {
            case kind(RemedyKind)
            case catalogued(code: String)
        }

        package let what: What
        /// Nil: what it usually costs; nothing for a kind by itself.
        package let costMinor: Int64?
        package let rationale: String
        /// The customer knows of it.
        package let isTold: Bool
        /// Nil: it fits, and comes after the diagnosis.
        package let exception: RemedyException?

        package init(
            _ what: What, costMinor: Int64?, rationale: String, isTold: Bool = false,
            by exception: RemedyException? = nil
        ) {
            self.what = what
            self.costMinor = costMinor
            self.rationale = rationale
            self.isTold = isTold
            self.exception = exception
        }
    }

    /// A remedy as it was chosen.
    package struct ChosenRemedy: Hashable, Sendable {
        package let kind: RemedyKind
        /// Of the catalogue; nil for a kind by itself.
        package let code: String?
        package let costMinor: Int64
        package let rationale: String
        package internal(set) var fit = Fit.firstCause
        /// Of a fit that needs one.
        package internal(set) var fitReason: String?
    }

    /// Chooses what puts it right: after the diagnosis, or in an emergency before it.
    package mutating func choose(
        _ choice: RemedyChoice, from catalogue: [Remedy], within giving: Giving = Giving(), as name: String,
        by member: Member, now: Instant
    ) throws(RemedyRefusal) -> ChosenRemedy {
        var chosen = try Self.chosen(choice, from: catalogue)
        chosen.fit = try fit(of: chosen.kind, by: choice.exception)
        if chosen.fit != .firstCause, chosen.fit != .beside { chosen.fitReason = choice.exception?.reason }
        guard !chosen.rationale.isBlank else { throw .noRationale }
        try checkSmall(chosen, most: member.limitMinor(in: self, by: giving.table))
        try give(chosen, within: giving, by: member, now: now)
        switch stage {
        case .diagnosed(let diagnosis): stage = .remedyChosen(diagnosis, [chosen.kind])
        case .remedyChosen(let diagnosis, let kinds): stage = .remedyChosen(diagnosis, kinds + [chosen.kind])
        case .acknowledged: helpAtOnce(with: chosen.kind, now: now)
        case .open, .remedied, .verified, .ended: throw .notYetDiagnosed
        }
        note(
            chosen.fit == .emergency ? .emergencyRemedy : .remedyChosen, at: now, by: member.id, about: name,
            was: chosen.fit == .firstCause ? nil : chosen.fit.rawValue, became: chosen.kind.rawValue)
        if choice.isTold { told(by: member.id, now: now) }
        return chosen
    }

    /// The customer was told what is going to be done.
    package mutating func tellRemedy(by member: ID<Member>, now: Instant) throws(DeliveryRefusal) {
        switch stage {
        case .verified(_, let at), .ended(_, let at): throw .alreadyEnded(at: at)
        case .remedied: throw .alreadyRemedied
        case .acknowledged where emergency != nil: told(by: member, now: now)
        case .open, .acknowledged, .diagnosed: throw .nothingChosen
        case .remedyChosen: told(by: member, now: now)
        }
    }

    private mutating func told(by member: ID<Member>, now: Instant) {
        note(.remedyTold, at: now, by: member)
        // Who knows the remedy knows the plan.
        for kind in [Clock.Kind.plan, .remedy] { stop(kind, at: now, by: member, now: now) }
    }

    static func chosen(
        _ choice: RemedyChoice, from catalogue: [Remedy]
    ) throws(RemedyRefusal) -> ChosenRemedy {
        switch choice.what {
        case .kind(let kind):
            return ChosenRemedy(
                kind: kind, code: nil, costMinor: choice.costMinor ?? 0, rationale: choice.rationale)
        case .catalogued(let code):
            guard let remedy = catalogue.first(where: { $0.code == code }) else { throw .unknown(code: code) }
            guard remedy.isOffered else { throw .notOffered(code: code) }
            return ChosenRemedy(
                kind: remedy.kind, code: code, costMinor: choice.costMinor ?? remedy.usualCostMinor,
                rationale: choice.rationale)
        }
    }

    package enum DeliveryRefusal: Refusal, Hashable {
        case alreadyEnded(at: Instant)
        case nothingChosen
        case alreadyRemedied
        case inTheFuture(Instant)
        case beforeTheCase(openedAt: Instant)
        case tooLongAgo(Instant)
        case emergencyAwaitsDiagnosis
        case noPromise
        case noFix(Cause)
        case limitNotTold

        package var rule: String {
            switch self {
            case .alreadyEnded: "case_has_ended"
            case .nothingChosen: "choose_a_remedy_first"
            case .alreadyRemedied: "remedied_already"
            case .inTheFuture: "delivery_in_the_future"
            case .beforeTheCase: "delivery_before_the_case"
            case .tooLongAgo: "delivery_over_13_days_ago"
            case .emergencyAwaitsDiagnosis: "diagnose_first"
            case .noPromise: "promise_before_remedied"
            case .noFix: "fix_before_remedied"
            case .limitNotTold: "limit_told_before_remedied"
            }
        }
    }

    /// The remedy reached the customer. The case is remedied, not closed. It is put down before its quiet period ends:
    /// otherwise a score that decides could have been heard before anybody knew of the delivery. In an emergency the case
    /// waits for its diagnosis first.
    package mutating func deliver(
        at deliveredAt: Instant, restingOn made: Commitments, by member: ID<Member>, now: Instant
    ) throws(DeliveryRefusal) {
        switch stage {
        case .verified(_, let at), .ended(_, let at): throw .alreadyEnded(at: at)
        case .remedied: throw .alreadyRemedied
        case .acknowledged where emergency != nil:
            guard emergency?.deliveredAt == nil else { throw .emergencyAwaitsDiagnosis }
            try check(deliveredAt, now: now)
            return deliverAtOnce(at: deliveredAt, by: member, now: now)
        case .open, .acknowledged, .diagnosed: throw .nothingChosen
        case .remedyChosen(let diagnosis, let kinds):
            try check(deliveredAt, now: now)
            try checkCommitments(made)
            stage = .remedied(diagnosis, kinds, at: deliveredAt)
        }
        if round == 1 { firstRemediedAt = deliveredAt }
        // What reached the customer has been told to them.
        for kind in [Clock.Kind.plan, .remedy, .delivery] {
            stop(kind, at: deliveredAt, by: member, now: now)
        }
        reckonings += [.note(from: deliveredAt), .checkIns(from: deliveredAt, now: now), .asking(now: now)]
        if needsReonboarding { reckonings.append(.reonboarding(from: deliveredAt)) }
        note(.remedied, at: now, by: member, became: String(deliveredAt.milliseconds))
    }

    private func check(_ deliveredAt: Instant, now: Instant) throws(DeliveryRefusal) {
        guard deliveredAt <= now else { throw .inTheFuture(deliveredAt) }
        guard deliveredAt >= openedAt else { throw .beforeTheCase(openedAt: openedAt) }
        guard now.since(deliveredAt) < Self.quietPeriod else { throw .tooLongAgo(deliveredAt) }
    }

    /// When it reached the customer, unless told otherwise: in an emergency it did before the case was remedied.
    package func usualDelivery(now: Instant) -> Instant {
        guard case .remedyChosen = stage, let at = emergency?.deliveredAt, at <= now,
            now.since(at) < Self.quietPeriod
        else { return now }
        return at
    }
}
