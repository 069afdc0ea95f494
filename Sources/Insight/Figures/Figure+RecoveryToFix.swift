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
        let recovered = Cohort.detractorCases(of: sources, from: \.recoveredAt, window, in: frame)

        func fixes(_ member: Cohort<CaseFact>.Member) -> [FixLink] {
            let latest = window.end(from: member.start, in: frame.zone)
            return (links[member.id] ?? []).filter { link in
                link.shippedAt.map { member.fact.t0 < $0 && $0 <= latest } ?? false
            }
        }
        return recovered.share(
            .recoveryToFix,
            besides: [recovered.beside(.verifiedFixesOnly) { fixes($0).contains(where: \.isVerified) }]
        ) { !fixes($0).isEmpty }
    }
}
