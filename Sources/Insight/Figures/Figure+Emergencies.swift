import Recovery

extension Figure {
    /// Of the detractor cases of the period, those for which something was chosen before the diagnosis, since it could not wait;
    /// beside it, how often their diagnosis was late.
    package static func emergencies(_ sources: FigureSources, in frame: FigureFrame) -> Figure {
        let opened = Cohort.detractorCases(of: sources, Window(start: .t0, length: .atOnce), in: frame).past
        let helped = opened.only(orElse: opened.whenEmpty) { $0.fact.emergency != nil }
        return opened.share(
            .emergencies,
            besides: [helped.beside(.diagnosisLate) { $0.fact.emergency == .diagnosisLate }]
        ) { $0.fact.emergency != nil }
    }
}
