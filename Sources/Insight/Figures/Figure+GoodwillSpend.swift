import Recovery

extension Figure {
    /// What refunds and credits delivered in the period cost; money that was wrongly taken is no goodwill.
    package static func goodwillSpend(_ sources: FigureSources, in frame: FigureFrame) -> Figure {
        let window = Window(start: .delivered, length: .atOnce)
        guard !sources.remedies.isEmpty else {
            return notMeasured(.goodwillSpend, .noRemediesRecorded, window: window, in: frame)
        }
        let cases = sources.workedCases(in: frame)
        let given = sources.remedies.compactMap { remedy -> Cohort<RemedyFact>.Member? in
            guard remedy.kind.isMoney, !remedy.returnsWhatWasOwed, let deliveredAt = remedy.deliveredAt,
                frame.period.contains(deliveredAt), cases[remedy.caseID] != nil
            else { return nil }
            return Cohort<RemedyFact>.Member(id: remedy.caseID, start: deliveredAt, fact: remedy)
        }
        let spend = given.reduce(0) { $0 + $1.fact.costMinor }
        let cohort = Cohort(given, window, in: frame)
        return cohort.figure(
            .goodwillSpend, cohort.counted { _ in true },
            .number(Number(Double(spend), .money(sources.currency), over: given.count)),
            besides: [.count(.remediesOfMoney, given.count)])
    }
}
