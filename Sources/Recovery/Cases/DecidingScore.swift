/// The score that decided, as the case keeps it.
package struct DecidingScore: Hashable, Sendable {
    package let signal: ID<Signal>
    package let band: Band
    package let occurredAt: Instant

    package init(signal: ID<Signal>, band: Band, occurredAt: Instant) {
        self.signal = signal
        self.band = band
        self.occurredAt = occurredAt
    }

    package init(_ score: Score) {
        self.init(signal: score.signal, band: score.band, occurredAt: score.occurredAt)
    }

    /// Which was given first; of two at the same moment, as those of a merged customer may be, the one stored first.
    static func < (left: DecidingScore, right: DecidingScore) -> Bool {
        (left.occurredAt, left.signal) < (right.occurredAt, right.signal)
    }
}
