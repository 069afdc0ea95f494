extension Case {
    /// When a move is dated. The clocks of two servers differ, and one is set back now and then: of two moves the later stays
    /// the later. A date far ahead is a mistake of a clock and holds nothing up.
    /// - Parameter isAfter: also of two in the same millisecond, where the last counts.
    package static func dating(_ now: Instant, after latest: Instant?, isAfter: Bool = false) -> Instant {
        guard let latest, now < latest || (isAfter && now == latest), latest.since(now) <= .days(1) else {
            return now
        }
        return latest.adding(.milliseconds(1))
    }
}
