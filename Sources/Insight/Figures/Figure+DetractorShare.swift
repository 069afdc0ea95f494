import Recovery

extension Figure {
    /// Of the scores given in the period, whatever their measure, those in the detractor band of it.
    package static func detractorShare(_ sources: FigureSources, in frame: FigureFrame) -> Figure {
        let heard = Cohort.signals(of: sources, from: \.occurredAt, during: frame.period, in: frame)
        let answers = Cohort(
            heard.filter { $0.fact.isScored }, Window(start: .occurred, length: .atOnce), in: frame)
        return answers.share(
            .detractorShare,
            besides: [Beside.count(.allSignals, heard.count)]
        ) { $0.fact.band == .detractor }
    }
}

extension SignalFact {
    var isScored: Bool { score != nil && band != .unscored }
}
