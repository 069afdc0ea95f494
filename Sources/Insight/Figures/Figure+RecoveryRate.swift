import Recovery

extension Figure {
    /// Of the detractor cases contacted before T0 + 60 d, those whose next score, before T0 + 60 d, is out of the
    /// detractor band.
    package static func recoveryRate(_ sources: FigureSources, in frame: FigureFrame) -> Figure {
        let contacted = Cohort.awaitingNextScore(of: sources, in: frame).only(orElse: .noContactedCases) {
            $0.fact.isContactedInTime
        }
        return contacted.share(
            .recoveryRate,
            besides: [
                contacted.ofAnswered(.recoveredOfAnswered, in: .recovered),
                contacted.count(.recoveredAfterWindow) { $0.fact.answeredLate(in: .recovered) },
                contacted.count(.soothed) {
                    $0.fact.confirmedAt != nil && !$0.fact.answered(in: .recovered)
                },
            ] + contacted.behaviourBeside(of: sources) + contacted.endsBeside(of: sources)
        ) { $0.fact.answered(in: .recovered) }
    }
}
