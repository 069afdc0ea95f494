package import Recovery

/// Which cases a figure is asked for, and when it is asked.
package struct FigureFrame: Hashable, Sendable {
    package let period: Period
    /// Calendar months are counted in it.
    package let zone: Zone
    package let now: Instant
    package let filter: FigureFilter

    package init(period: Period, zone: Zone, now: Instant, filter: FigureFilter = FigureFilter()) {
        self.period = period
        self.zone = zone
        self.now = now
        self.filter = filter
    }

    var withoutFilter: FigureFrame { FigureFrame(period: period, zone: zone, now: now) }
}
