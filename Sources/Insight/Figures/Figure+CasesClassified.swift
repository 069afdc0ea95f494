import Recovery

extension Figure {
    /// Of the detractor cases of the period, those with a diagnosis.
    package static func casesClassified(_ sources: FigureSources, in frame: FigureFrame) -> Figure {
        Cohort.detractorCases(of: sources, Window(start: .t0, length: .atOnce), in: frame).past.share(
            .casesClassified, besides: [sources.notADetractor(in: frame)]
        ) { $0.fact.cause != nil }
    }
}
