package import Recovery

/// A time typed to the minute, on the clock of who types.
package struct TypedMinute: Hashable {
    private let local: LocalDateTime

    /// Nil unless it is written as 2026-11-23T09:12; seconds that a browser adds are cut off.
    package init?(_ text: String) {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count == 2, let day = LocalDay(String(parts[0])) else { return nil }
        let numbers = parts[1].split(separator: ":", omittingEmptySubsequences: false).prefix(2)
        guard numbers.count == 2, numbers.allSatisfy({ $0.utf8.count == 2 }), let hour = Int(numbers[0]),
            let minute = Int(numbers[1]), 0..<24 ~= hour, 0..<60 ~= minute
        else { return nil }
        local = LocalDateTime(day: day, hour: hour, minute: minute)
    }

    private init(of instant: Instant, in zone: Zone) {
        let shown = zone.local(of: instant)
        local = LocalDateTime(day: shown.day, hour: shown.hour, minute: shown.minute)
    }

    /// The instant that is meant. A minute has no seconds: what happened in the current one would seem to lie before the
    /// opening of a case that is seconds old, and in the hour that clocks show twice before it by an hour. So the current
    /// minute means now, and the minute in which the case was opened means that very instant.
    package func instant(on clock: WallClock, from opening: Instant) -> Instant {
        if self == TypedMinute(of: clock.now, in: clock.zone) { return clock.now }
        if self == TypedMinute(of: opening, in: clock.zone) { return opening }
        return clock.zone.instant(of: local)
    }
}
