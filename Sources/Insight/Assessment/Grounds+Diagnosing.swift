import Recovery

extension Grounds {
    /// Detractor cases with a diagnosis within 60 d of their opening.
    var oneOfFourCauses: [Measurement.Check] {
        let cases = ripe
        return [
            .share(
                .diagnosed, cases.counted { isDiagnosed($0.fact, within: .days(60)) }, .atLeast(0.95),
                in: cases.frame.period, orElse: .detractorCases)
        ]
    }

    /// Remedies that were chosen before their round had a diagnosis.
    var causeBeforeOffer: [Measurement.Check] {
        [
            .share(
                .offeredTooEarly, chosen.members { diagnosis(behind: $0) == nil },
                .below(0.02),
                in: moment.lastDays, orElse: .remediesChosen)
        ]
    }

    /// The scorecard with its table of causes was opened lately, and few cases stand in it without one.
    var causeOfMost: [Measurement.Check] {
        let cases = ripe
        return [
            .init(.scorecardRead, last(.scorecardRead), .withinDays(30)),
            .share(
                .unclear, cases.counted { !isDiagnosed($0.fact, within: .days(60)) }, .below(0.1),
                in: cases.frame.period, orElse: .detractorCases),
        ]
    }

    /// The remedy that all causes have most in common, where it is rarest.
    var notOneRemedyForAll: [Measurement.Check] {
        let days = moment.lastDays
        let diagnosed = chosen.compactMap { remedy in
            diagnosis(behind: remedy).map { (cause: $0.cause, remedy: remedy) }
        }
        let byCause = Dictionary(grouping: diagnosed, by: \.cause).mapValues { $0.map(\.remedy) }
        guard byCause.count > 1 else {
            return [.init(.sameRemedy, .missing(.remediesOfTwoCauses), .atMost(0.6), days: days)]
        }
        let rarest = RemedyKind.allCases.compactMap { kind -> SpreadRemedy? in
            byCause.map { SpreadRemedy(kind, in: $0.key, among: $0.value) }.min { $0.isRarer(than: $1) }
        }
        guard let commonest = rarest.max(by: { $0.isRarer(than: $1) }) else { return [] }
        var check = Measurement.Check.share(
            .sameRemedy, commonest.members, .atMost(0.6), in: days, orElse: .remediesOfTwoCauses)
        check.remedy = commonest.kind
        check.cause = commonest.cause
        return [check]
    }
}

/// How much of what one cause is given is one kind of remedy.
private struct SpreadRemedy {
    let kind: RemedyKind
    let cause: Cause
    let members: Figure.Members

    init(_ kind: RemedyKind, in cause: Cause, among remedies: [AssessmentFacts.Chosen]) {
        self.kind = kind
        self.cause = cause
        members = remedies.members { $0.kind == kind }
    }

    /// Exact, and always the same where shares are equal.
    func isRarer(than other: SpreadRemedy) -> Bool {
        let (own, its) = (
            members.numerator.count * other.members.base.count,
            other.members.numerator.count * members.base.count
        )
        return own == its
            ? (kind.rawValue, cause.rawValue) < (other.kind.rawValue, other.cause.rawValue) : own < its
    }
}
