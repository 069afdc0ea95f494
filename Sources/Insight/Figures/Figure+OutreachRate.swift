import Recovery

extension Figure {
    /// Of the detractor cases of the period, those contacted before T0 + 48 h.
    package static func outreachRate(_ sources: FigureSources, in frame: FigureFrame) -> Figure {
        let opened = Cohort.detractorCases(of: sources, Window(start: .t0, length: .hours(48)), in: frame)
            .past
        return opened.share(
            .outreachRate,
            besides: [
                opened.beside(.contactedEver) { $0.fact.contactedAt != nil },
                sources.notADetractor(in: frame),
            ]
        ) { $0.fact.isContacted(within: .hours(48)) }
    }
}
