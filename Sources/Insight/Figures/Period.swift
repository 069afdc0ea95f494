package import Recovery

/// From an instant up to, not including, another.
package struct Period: Hashable, Sendable {
    package let from: Instant
    package let to: Instant

    package init(from: Instant, to: Instant) {
        self.from = from
        self.to = to
    }

    package init(_ month: LocalMonth, in zone: Zone) {
        self.init(from: month.start(in: zone), to: month.next.start(in: zone))
    }

    /// The ISO week the day lies in.
    package init(weekOf day: LocalDay, in zone: Zone) {
        let monday = day.mondayOfWeek
        self.init(from: zone.startOfDay(monday), to: zone.startOfDay(monday.adding(days: 7)))
    }

    package func contains(_ instant: Instant) -> Bool { from <= instant && instant < to }
}
