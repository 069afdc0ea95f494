import Recovery

extension Figure {
    /// Of the accounts with a detractor case in the period that were still there, and not recovered, at the landmark of
    /// T0 + 60 d, those that had left by T0 + 180 d; beside the same of the recovered, and what it means for those at risk.
    package static func churnRisk(_ sources: FigureSources, in frame: FigureFrame) -> Figure {
        let window = Window(start: .t0, length: .days(180))
        let lives = sources.lives
        guard !lives.isEmpty else {
            return notMeasured(.churnRisk, .noLeavingRecorded, window: window, in: frame)
        }
        let opened = sources.cases.filter { $0.counts && frame.period.contains($0.t0) }
        let isRecovered = Cohort.recoveredByLandmark(opened)
        let leaves = { (member: Cohort<CaseFact>.Member) in
            !lives.stays(member.id, until: member.start.adding(.days(180)))
        }
        let there = Cohort.accounts(of: opened, window, in: frame).past
            .only(orElse: .nobodyUnrecovered) { lives.stays($0.id, until: $0.landmark) }
        let unrecovered = there.only(orElse: .nobodyUnrecovered) { !isRecovered($0) }
        let recovered = there.only(orElse: .noRecoveredCases, where: isRecovered)
        let loss = unrecovered.counted(where: leaves).share.flatMap { share in
            sources.revenueAtRisk(in: frame).map {
                Number(Double($0) * share.value, .money(sources.currency), over: share.denominator)
            }
        }
        return unrecovered.share(
            .churnRisk,
            besides: [recovered.beside(.leftOfRecovered, where: leaves), .number(.expectedLoss, loss)],
            where: leaves)
    }
}
