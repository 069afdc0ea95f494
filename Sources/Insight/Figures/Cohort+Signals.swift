import Recovery

extension Cohort<SignalFact> {
    /// Scored live answers in one measure, by when they were given.
    static func answers(
        of sources: FigureSources, in measure: Measure, during period: Period, _ frame: FigureFrame
    ) -> Cohort {
        let answers = signals(of: sources, from: \.occurredAt, during: period, in: frame)
            .filter { $0.fact.isScored(in: measure) }
        return Cohort(answers, Figure.Window(start: .occurred, length: .atOnce), in: frame)
    }

    /// Live signals of the slice.
    static func signals(
        of sources: FigureSources, from start: (SignalFact) -> Instant, during period: Period,
        in frame: FigureFrame
    ) -> [Member] {
        let cases = frame.filter.looksAtCases ? sources.casesByID : [:]
        return sources.signals.compactMap { signal in
            guard signal.isLive, period.contains(start(signal)),
                frame.filter.takes(signal, of: signal.caseID.flatMap { cases[$0] })
            else { return nil }
            return Member(id: signal.id, start: start(signal), fact: signal)
        }
    }
}

extension FigureFilter {
    /// Whether it asks a signal for what its case alone tells.
    var looksAtCases: Bool { team != nil || cause != nil }
}
