import Recovery

extension Figure {
    /// Of the detractor cases of the period, those whose customer said something to a person before T0 + 14 d.
    package static func reachRate(_ sources: FigureSources, in frame: FigureFrame) -> Figure {
        let opened = Cohort.detractorCases(of: sources, Window(start: .t0, length: .days(14)), in: frame).past
        return opened.share(.reachRate, besides: [sources.notADetractor(in: frame)]) {
            guard let reachedAt = $0.fact.reachedAt else { return false }
            return reachedAt < $0.start.adding(.days(14))
        }
    }
}
