/// A time zone of the IANA database: what wall clocks of a place showed, show and will show.
package struct Zone: Hashable, Sendable {
    /// IANA name, as handed in: "Europe/Prague".
    package let name: String
    /// Where a new offset begins, seconds since 1970 UTC, strictly rising.
    let transitions: [Int64]
    /// Seconds east of UTC from the transition of the same index on.
    let offsets: [Int]
    /// Seconds east of UTC before the first transition.
    let earliestOffset: Int
    /// What holds after the last transition; nil: the last offset, for ever.
    let rule: ZoneRule?

    package static let utc = Zone(
        name: "UTC", transitions: [], offsets: [], earliestOffset: 0, rule: nil)

    /// Seconds east of UTC.
    package func offset(at instant: Instant) -> Int {
        span(at: Self.seconds(instant)).offset
    }

    package func local(of instant: Instant) -> LocalDateTime {
        LocalDateTime(millisecondsAsUTC: instant.milliseconds + Int64(offset(at: instant)) * 1_000)
    }

    package func day(of instant: Instant) -> LocalDay { local(of: instant).day }

    /// A time the clocks leap over is taken later by the length of the leap; of one they show twice, the first.
    package func instant(of local: LocalDateTime) -> Instant {
        switch occurrence(of: local) {
        case .shown(let instant): instant
        case .leaptOver(let shifted, _): shifted
        }
    }

    /// The day's first instant: midnight, or where the clocks leap over midnight, the end of the leap.
    package func startOfDay(_ day: LocalDay) -> Instant {
        switch occurrence(of: LocalDateTime(day: day)) {
        case .shown(let instant): instant
        case .leaptOver(_, let leap): leap
        }
    }
}

extension Zone {
    /// A stretch of time without a change of offset, from `start` up to, not including, `end`; seconds since 1970.
    struct Span: Hashable {
        let start: Int64
        let end: Int64
        let offset: Int
    }

    private enum Occurrence {
        case shown(Instant)
        case leaptOver(shifted: Instant, leap: Instant)
    }

    /// Goes forward from a stretch that lies before the time whatever its offset.
    private func occurrence(of local: LocalDateTime) -> Occurrence {
        let milliseconds = local.millisecondsAsUTC
        var span = span(at: Self.seconds(Instant(milliseconds: milliseconds)) - 2 * 86_400)
        while true {
            let instant = Instant(milliseconds: milliseconds - Int64(span.offset) * 1_000)
            guard Self.seconds(instant) >= span.end else { return .shown(instant) }
            let next = self.span(at: span.end)
            if Self.seconds(Instant(milliseconds: milliseconds - Int64(next.offset) * 1_000)) < next.start {
                return .leaptOver(shifted: instant, leap: Instant(milliseconds: next.start * 1_000))
            }
            span = next
        }
    }

    func span(at second: Int64) -> Span {
        let following = firstTransition(after: second)
        if following < transitions.count {
            return Span(
                start: following == 0 ? .min : transitions[following - 1],
                end: transitions[following],
                offset: following == 0 ? earliestOffset : offsets[following - 1])
        }
        let start = transitions.last ?? .min
        guard let rule else { return Span(start: start, end: .max, offset: offsets.last ?? earliestOffset) }
        let span = rule.span(at: second)
        return Span(start: max(start, span.start), end: span.end, offset: span.offset)
    }

    private func firstTransition(after second: Int64) -> Int {
        var low = 0
        var high = transitions.count
        while low < high {
            let middle = (low + high) / 2
            if transitions[middle] <= second { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func seconds(_ instant: Instant) -> Int64 {
        Int64(LocalDay.quotient(Int(instant.milliseconds), 1_000))
    }
}
