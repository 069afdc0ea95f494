/// A customer's answer as far as a case needs it: to be opened by, to be decided by.
package struct Score: Hashable, Sendable {
    package let signal: ID<Signal>
    package let measure: Measure
    package let value: Int
    /// By the cuts stored with the signal on arrival.
    package let band: Band
    package let occurredAt: Instant

    package init(signal: ID<Signal>, measure: Measure, value: Int, band: Band, occurredAt: Instant) {
        self.signal = signal
        self.measure = measure
        self.value = value
        self.band = band
        self.occurredAt = occurredAt
    }
}
