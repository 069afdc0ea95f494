package import Recovery

/// Which cases a figure is asked for, and when it is asked.
package struct FigureFrame: Hashable, Sendable {
    package let period: Period
    /// Calendar months are counted in it.
    package let zone: Zone
    package let now: Instant

    package init(period: Period, zone: Zone, now: Instant) {
        self.period = period
        self.zone = zone
        self.now = now
    }
}
