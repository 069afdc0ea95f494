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

        package init(_ what: What, costMinor: Int64?, rationale: String, isTold: Bool = false) {
            self.what = what
            self.costMinor = costMinor
            self.rationale = rationale
            self.isTold = isTold
        }
    }

    /// A remedy as it was chosen.
    package struct ChosenRemedy: Hashable, Sendable {
        package let kind: RemedyKind
        /// Of the catalogue; nil for a kind by itself.
        package let code: String?
        package let costMinor: Int64
        package let rationale: String
    }

    /// Chooses what puts it right. The first remedy must fit the cause; what joins it later may be anything else,
    /// money for neglect included, as a small second sign of seriousness.
    package mutating func choose(
        _ choice: RemedyChoice, from catalogue: [Remedy], as name: String, by member: Member, now: Instant
    ) throws(RemedyRefusal) -> ChosenRemedy {
        let chosen = try Self.chosen(choice, from: catalogue)
        if let refusal = refusal(of: chosen.kind) { throw refusal }
        guard !chosen.rationale.isBlank else { throw .noRationale }
        guard chosen.costMinor <= member.limitMinor else {
            throw .aboveAuthority(limitMinor: member.limitMinor)
        }
        switch stage {
        case .diagnosed(let diagnosis): stage = .remedyChosen(diagnosis, [chosen.kind])
        case .remedyChosen(let diagnosis, let kinds): stage = .remedyChosen(diagnosis, kinds + [chosen.kind])
        case .open, .acknowledged, .remedied, .verified, .ended: throw .notYetDiagnosed
        }
        note(.remedyChosen, at: now, by: member.id, about: name, became: chosen.kind.rawValue)
        if choice.isTold { told(by: member.id, now: now) }
        return chosen
    }

    /// The customer was told what is going to be done.
    package mutating func tellRemedy(by member: ID<Member>, now: Instant) throws(DeliveryRefusal) {
        switch stage {
        case .verified(_, let at), .ended(_, let at): throw .alreadyEnded(at: at)
        case .remedied: throw .alreadyRemedied
        case .open, .acknowledged, .diagnosed: throw .nothingChosen
        case .remedyChosen: told(by: member, now: now)
        }
    }

    private mutating func told(by member: ID<Member>, now: Instant) {
        note(.remedyTold, at: now, by: member)
        // Who knows the remedy knows the plan.
        for kind in [Clock.Kind.plan, .remedy] { stop(kind, at: now, by: member, now: now) }
    }

    private static func chosen(
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

    /// Why a remedy of this kind would be refused now; nil when it fits. Pages show it beside the choice.
    package func refusal(of kind: RemedyKind) -> RemedyRefusal? {
        switch stage {
        case .open, .acknowledged: .notYetDiagnosed
        case .remedied: .alreadyRemedied
        case .verified(_, let at), .ended(_, let at): .alreadyEnded(at: at)
        case .diagnosed(let diagnosis): misfit(of: kind, to: diagnosis.cause)
        case .remedyChosen(_, let kinds): kinds.contains(kind) ? .chosenAlready(kind) : nil
        }
    }

    private func misfit(of kind: RemedyKind, to cause: Cause) -> RemedyRefusal? {
        if kind.fits(cause) { return nil }
        if kind == .apology { return .apologyAlone }
        if kind.isMoney, cause == .relationalNeglect { return .moneyForNeglect(kind) }
        return .doesNotFit(kind, cause: cause)
    }

    package enum DeliveryRefusal: Refusal, Hashable {
        case alreadyEnded(at: Instant)
        case nothingChosen
        case alreadyRemedied
        case inTheFuture(Instant)
        case beforeTheCase(openedAt: Instant)
        case tooLongAgo(Instant)

        package var rule: String {
            switch self {
            case .alreadyEnded: "case_has_ended"
            case .nothingChosen: "choose_a_remedy_first"
            case .alreadyRemedied: "remedied_already"
            case .inTheFuture: "delivery_in_the_future"
            case .beforeTheCase: "delivery_before_the_case"
            case .tooLongAgo: "delivery_over_13_days_ago"
            }
        }
    }

    /// The remedy reached the customer. The case is remedied, not closed. It is put down before its quiet period ends:
    /// otherwise a score that decides could have been heard before anybody knew of the delivery.
    package mutating func deliver(
        at deliveredAt: Instant, by member: ID<Member>, now: Instant
    ) throws(DeliveryRefusal) {
        switch stage {
        case .verified(_, let at), .ended(_, let at): throw .alreadyEnded(at: at)
        case .remedied: throw .alreadyRemedied
        case .open, .acknowledged, .diagnosed: throw .nothingChosen
        case .remedyChosen(let diagnosis, let kinds):
            guard deliveredAt <= now else { throw .inTheFuture(deliveredAt) }
            guard deliveredAt >= openedAt else { throw .beforeTheCase(openedAt: openedAt) }
            guard now.since(deliveredAt) < Self.quietPeriod else { throw .tooLongAgo(deliveredAt) }
            stage = .remedied(diagnosis, kinds, at: deliveredAt)
        }
        if round == 1 { firstRemediedAt = deliveredAt }
        // What reached the customer has been told to them.
        for kind in [Clock.Kind.plan, .remedy, .delivery] {
            stop(kind, at: deliveredAt, by: member, now: now)
        }
        reckonings += [.note(from: deliveredAt), .checkIns(from: deliveredAt, now: now)]
        note(.remedied, at: now, by: member, became: String(deliveredAt.milliseconds))
    }
}
