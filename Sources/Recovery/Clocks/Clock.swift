/// The first-touch clock: it starts when the answer was received, is never paused, and stops at the first touch that counts.
package struct Clock: Hashable, Sendable {
    package let start: Instant
    package let due: Instant
    package internal(set) var stoppedAt: Instant?
    /// A breach is dated at the due instant, whenever it is noticed.
    package internal(set) var isBreached: Bool
    package internal(set) var noticedAt: Instant?

    package init(
        start: Instant, due: Instant, stoppedAt: Instant? = nil, isBreached: Bool = false,
        noticedAt: Instant? = nil
    ) {
        self.start = start
        self.due = due
        self.stoppedAt = stoppedAt
        self.isBreached = isBreached
        self.noticedAt = noticedAt
    }

    /// Four hours of wall time. Source: the strict preset.
    package static let firstTouchLimit = Duration.hours(4)

    package static func firstTouch(from start: Instant) -> Clock {
        Clock(start: start, due: start.adding(firstTouchLimit))
    }
}
