import Recovery

extension Figure {
    /// How long live signals of the period took from when they occurred until we had them.
    package static func detectionLag(_ sources: FigureSources, in frame: FigureFrame) -> Figure {
        let members = Cohort.signals(of: sources, from: \.receivedAt, during: frame.period, in: frame)
        let received = Cohort(members, Window(start: .received, length: .atOnce), in: frame)
        let lags = members.map { max(0, $0.fact.receivedAt.milliseconds - $0.fact.occurredAt.milliseconds) }
        return received.figure(
            .detectionLag, received.counted { _ in true },
            RankedValues(lags.map(Double.init)).map { .duration(Wait($0)) }, besides: [])
    }
}
