import Recovery

extension Figure {
    /// Of all detractor cases, contacted or not, those whose next score, before T0 + 60 d, is a promoter's.
    package static func detractorToPromoter(_ facts: [CaseFact], in frame: FigureFrame) -> Figure {
        let cohort = NextScoreCohort(facts, in: frame.period)
        let base = cohort.cases
        let contacted = cohort.contacted
        let promoters = NextScoreCohort.count(base, nextIn: .promoter)
        let besides: [Beside] =
            [
                .share(
                    .promotersOfContacted, NextScoreCohort.count(contacted, nextIn: .promoter),
                    of: contacted.count),
                .share(.promotersOfAnswered, promoters, of: NextScoreCohort.count(base, nextIn: .answered)),
                .count(.promotersAfterWindow, base.count { $0.answeredLate(in: .promoter) }),
                .count(.recoveredInLaterRound, base.count { ($0.recoveredRound ?? 1) > 1 }),
            ] + base.endsBeside + [
                .count(.notADetractor, cohort.notADetractor),
                .count(.withdrawn, cohort.withdrawn),
            ]
        return share(
            .detractorToPromoter,
            ShareCount(numerator: promoters, denominator: base.count, whenEmpty: .noDetractorCases),
            window: NextScoreCohort.window, in: frame, besides: besides)
    }
}
