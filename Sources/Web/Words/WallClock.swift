package import Recovery

/// The clock on the reader's wall: the moment the page is made, and the zone its times are written in.
package struct WallClock: Sendable {
    package let now: Instant
    package let zone: Zone
    package let weekStart: WeekStart

    package init(now: Instant, zone: Zone, weekStart: WeekStart = .monday) {
        self.now = now
        self.zone = zone
        self.weekStart = weekStart
    }

    /// "20 Nov 2026, 09:12".
    package func dateTime(_ instant: Instant) -> String {
        let local = zone.local(of: instant)
        return "\(Words.date(local.day)), \(Self.hourMinute(local))"
    }

    /// "20 Nov 2026".
    package func date(_ instant: Instant) -> String { Words.date(zone.day(of: instant)) }

    /// What an input of type `datetime-local` reads: "2026-11-20T09:12".
    package func inputValue(_ instant: Instant) -> String {
        let local = zone.local(of: instant)
        return "\(local.day)T\(Self.hourMinute(local))"
    }

    /// The time as text with its machine-readable form; a reader's zone never changes the latter.
    package func time(_ instant: Instant) -> HTML { tag(instant, dateTime(instant)) }

    /// "2 days ago", with the exact time where a pointer rests.
    package func ago(_ instant: Instant) -> HTML { tag(instant, Words.ago(instant, now: now)) }

    private func tag(_ instant: Instant, _ text: String) -> HTML {
        """
        <time datetime="\(Zone.utc.local(of: instant).description)Z" title="\(dateTime(instant)) (\
        \(zone.name))">\
        \(text)</time>
        """
    }

    private static func hourMinute(_ local: LocalDateTime) -> String {
        "\(Words.padded(local.hour)):\(Words.padded(local.minute))"
    }
}
