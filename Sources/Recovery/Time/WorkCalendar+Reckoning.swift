extension WorkCalendar {
    /// When so much open time has passed outside the pauses; where it is all used up at a closing, that closing, and for no
    /// time at all the first open instant.
    package func instant(
        after open: Duration, from start: Instant, leavingOut pauses: [Pause] = []
    ) -> Instant {
        var left = open.wholeMilliseconds
        var stretches = OpenStretches(of: self, from: start)
        while true {
            for stretch in stretches.next().outside(pauses) {
                let length = stretch.end.milliseconds - stretch.start.milliseconds
                if left <= length { return Instant(milliseconds: stretch.start.milliseconds + left) }
                left -= length
            }
        }
    }

    /// How much of the time between two instants was open and in no pause; none where the second lies before the first.
    package func openTime(
        from start: Instant, to end: Instant, leavingOut pauses: [Pause] = []
    ) -> Duration {
        var open: Int64 = 0
        var stretches = OpenStretches(of: self, from: start)
        while true {
            let stretch = stretches.next()
            guard stretch.start < end else { return .milliseconds(open) }
            for part in stretch.outside(pauses) where part.start < end {
                open += min(part.end, end).milliseconds - part.start.milliseconds
            }
        }
    }

    /// The instant itself where it is open, else the next opening.
    package func nextOpen(from instant: Instant) -> Instant { self.instant(after: .zero, from: instant) }

    package func isOpen(at instant: Instant) -> Bool { nextOpen(from: instant) == instant }
}

/// Open stretches one after another, for ever. An instant is open where the clock on the wall shows a time of an opening of
/// its day: what the clock leaps over is in none, what it shows twice is in two.
struct OpenStretches {
    struct Stretch {
        let start: Instant
        let end: Instant

        /// What is left of it in order, without what lies in pauses.
        func outside(_ pauses: [Pause]) -> [Stretch] {
            var parts: [Stretch] = []
            var from = start
            for pause in pauses.sorted(by: { $0.from < $1.from }) where pause.to > from && pause.from < end {
                if pause.from > from { parts.append(Stretch(start: from, end: pause.from)) }
                from = pause.to
            }
            if from < end { parts.append(Stretch(start: from, end: end)) }
            return parts
        }
    }

    private let calendar: WorkCalendar
    private var position: Instant
    /// Of the day that comes next.
    private var day: LocalDay
    private var span: Zone.Span
    /// Of the day before `day` and within the span; the next is last.
    private var waiting: [Stretch] = []

    init(of calendar: WorkCalendar, from start: Instant) {
        self.calendar = calendar
        position = start
        day = calendar.zone.day(of: start)
        span = calendar.zone.span(at: start.wholeSeconds)
    }

    mutating func next() -> Stretch {
        while true {
            if let stretch = waiting.popLast() {
                position = stretch.end
                return stretch
            }
            if isBeyondSpan(day) {
                position = Instant(milliseconds: span.end * 1_000)
                day = calendar.zone.day(of: position)
                span = calendar.zone.span(at: span.end)
            }
            waiting = calendar.openings(on: day).reversed().compactMap(stretch)
            day = day.adding(days: 1)
        }
    }

    private func isBeyondSpan(_ day: LocalDay) -> Bool {
        span.end != .max && instant(of: 0, on: day) >= span.end * 1_000
    }

    /// Nil where it lies before the position or beyond the span.
    private func stretch(_ opening: WorkCalendar.Opening) -> Stretch? {
        let end = span.end == .max ? Int64.max : span.end * 1_000
        let from = max(instant(of: opening.from, on: day), position.milliseconds)
        let to = min(instant(of: opening.to, on: day), end)
        return from < to ? Stretch(start: Instant(milliseconds: from), end: Instant(milliseconds: to)) : nil
    }

    /// Milliseconds since 1970 at which the wall shows that minute, if the span's offset holds then.
    private func instant(of minute: Int, on day: LocalDay) -> Int64 {
        LocalDateTime(day: day, millisecondOfDay: minute * 60_000).millisecondsAsUTC
            - Int64(span.offset) * 1_000
    }
}

extension Instant {
    fileprivate var wholeSeconds: Int64 { Int64(LocalDay.quotient(Int(milliseconds), 1_000)) }
}
