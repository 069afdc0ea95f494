import Recovery

extension Figure {
    /// Of all detractor cases, contacted or not, those whose next score, before T0 + 60 d, is a promoter's.
    package static func detractorToPromoter(_ sources: FigureSources, in frame: FigureFrame) -> Figure {
        let all = Cohort.awaitingNextScore(of: sources, in: frame)
        let contacted = all.only(orElse: .noContactedCases) { $0.fact.isContactedInTime }
        return all.share(
            .detractorToPromoter,
            besides: [
                .share(.promotersOfContacted, contacted.answered(in: .promoter)),
                all.ofAnswered(.promotersOfAnswered, in: .promoter),
                all.count(.promotersAfterWindow) { $0.fact.answeredLate(in: .promoter) },
            ] + all.endsBeside(of: sources)
        ) { $0.fact.answered(in: .promoter) }
    }
}
