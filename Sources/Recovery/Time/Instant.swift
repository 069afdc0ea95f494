/// A moment, in whole milliseconds since 1970 UTC: what is stored, compared and shown is one number.
package struct Instant: Hashable, Comparable, Sendable, Codable {
    package let milliseconds: Int64

    package init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    package init(from decoder: any Decoder) throws {
        milliseconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }

    package func adding(_ duration: Duration) -> Instant {
        Instant(milliseconds: milliseconds + duration.wholeMilliseconds)
    }

    package func subtracting(_ duration: Duration) -> Instant {
        Instant(milliseconds: milliseconds - duration.wholeMilliseconds)
    }

    /// Positive when `earlier` lies before this instant.
    package func since(_ earlier: Instant) -> Duration {
        .milliseconds(milliseconds - earlier.milliseconds)
    }

    package static func < (left: Instant, right: Instant) -> Bool {
        left.milliseconds < right.milliseconds
    }
}

extension Duration {
    /// Days of 24 h elapsed, whatever the calendar says.
    package static func days(_ count: Int) -> Duration { .seconds(count * 86_400) }
    package static func hours(_ count: Int) -> Duration { .seconds(count * 3_600) }

    package var wholeMilliseconds: Int64 {
        components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000
    }
}
