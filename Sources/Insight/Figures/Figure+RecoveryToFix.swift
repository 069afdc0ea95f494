import Recovery

extension Figure {
    /// Of the cases recovered in the period, those linked to a fix shipped after T0 and not later than 90 d after
    /// the recovery.
    package static func recoveryToFix(_ sources: FigureSources, in frame: FigureFrame) -> Figure {
        let window = Window(start: .recovered, length: .days(90))
        guard sources.hasFixes else {
            return notMeasured(.recoveryToFix, .noFixesRecorded, window: window, in: frame)
        }
        let effective = sources.fixLinks.lazy.filter { !$0.isFoundIneffective }
        let links = Dictionary(grouping: effective, by: \.caseID)
        var counts = (recovered: 0, fixed: 0, verified: 0)
        for fact in sources.cases where fact.counts {
            guard let recoveredAt = fact.recoveredAt, frame.period.contains(recoveredAt) else { continue }
            let latest = recoveredAt.adding(.days(90))
            let fixes = (links[fact.id] ?? []).filter { link in
                link.shippedAt.map { fact.t0 < $0 && $0 <= latest } ?? false
            }
            counts.recovered += 1
            counts.fixed += fixes.isEmpty ? 0 : 1
            counts.verified += fixes.contains(where: \.isVerified) ? 1 : 0
        }
        return share(
            .recoveryToFix,
            ShareCount(
                numerator: counts.fixed, denominator: counts.recovered, whenEmpty: .noRecoveredCases),
            window: window, in: frame,
            besides: [.share(.verifiedFixesOnly, counts.verified, of: counts.recovered)])
    }
}
