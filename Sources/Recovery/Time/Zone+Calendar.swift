extension Zone {
    package func month(of instant: Instant) -> LocalMonth { LocalMonth(day(of: instant)) }

    /// Monday 00:00 of the ISO week the instant lies in.
    package func startOfWeek(containing instant: Instant) -> Instant {
        startOfDay(day(of: instant).mondayOfWeek)
    }

    /// The same time of day some calendar months later, on that month's last day where it is shorter.
    package func adding(months: Int, to instant: Instant) -> Instant {
        let local = local(of: instant)
        return self.instant(
            of: LocalDateTime(
                day: local.day.adding(months: months), millisecondOfDay: local.millisecondOfDay))
    }

    /// The same time of day some calendar days later; 23 h or 25 h away where the clocks change between.
    package func adding(days: Int, to instant: Instant) -> Instant {
        let local = local(of: instant)
        return self.instant(
            of: LocalDateTime(day: local.day.adding(days: days), millisecondOfDay: local.millisecondOfDay))
    }
}
