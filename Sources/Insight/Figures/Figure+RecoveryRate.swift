import Recovery

extension Figure {
    /// Of the detractor cases contacted before T0 + 60 d, those whose next score, before T0 + 60 d, is out of the
    /// detractor band.
    package static func recoveryRate(_ facts: [CaseFact], in frame: FigureFrame) -> Figure {
        let cohort = NextScoreCohort(facts, in: frame.period)
        let base = cohort.contacted
        let recovered = NextScoreCohort.count(base, nextIn: .recovered)
        let besides: [Beside] =
            [
                .share(
                    .recoveredOfAnswered, recovered, of: NextScoreCohort.count(base, nextIn: .answered)),
                .count(.recoveredAfterWindow, base.count { $0.answeredLate(in: .recovered) }),
                .count(.recoveredInLaterRound, base.count { ($0.recoveredRound ?? 1) > 1 }),
            ] + base.endsBeside + [
                .count(.notADetractor, cohort.notADetractor),
                .count(.withdrawn, cohort.withdrawn),
            ]
        return share(
            .recoveryRate,
            ShareCount(
                numerator: recovered, denominator: base.count,
                whenEmpty: cohort.cases.isEmpty ? .noDetractorCases : .noContactedCases),
            window: NextScoreCohort.window, in: frame, besides: besides)
    }
}
