import Recovery

/// How much was heard by each channel in a period, and what share of the scores lay in the detractor band.
package struct ChannelTable: Sendable {
    /// The most heard first.
    package let rows: [Row]

    package struct Row: Sendable {
        /// As it arrived; empty for signals of none.
        package let channel: String
        /// Live ones, with a score or without.
        package let signals: Int
        /// Of the scored; nil where none is.
        package let detractors: Share?
    }

    package init(_ sources: FigureSources, in frame: FigureFrame) {
        let heard = Cohort.signals(of: sources, from: \.occurredAt, during: frame.period, in: frame)
        rows = Dictionary(grouping: heard) { $0.fact.channel ?? "" }.map { channel, signals in
            let scored = signals.filter(\.fact.isScored)
            return Row(
                channel: channel, signals: signals.count,
                detractors: Share(scored.count { $0.fact.band == .detractor }, of: scored.count))
        }.sorted { ($1.signals, $0.channel) < ($0.signals, $1.channel) }
    }
}
