extension Zone {
    /// A stretch of time in which wall clocks show the same offset.
    package struct Stretch: Hashable, Sendable {
        /// The first instant after it; nil: for ever.
        package let end: Instant?
        /// Milliseconds east of UTC.
        package let offsetMilliseconds: Int64
    }

    /// The stretches that hold all from `first` to `last`, one after another.
    package func stretches(from first: Instant, to last: Instant) -> [Stretch] {
        var stretches: [Stretch] = []
        var second = Int64(LocalDay.quotient(Int(first.milliseconds), 1_000))
        while true {
            let span = span(at: second)
            let end = span.end == .max ? nil : Instant(milliseconds: span.end * 1_000)
            let isLast = end.map { last < $0 } ?? true
            stretches.append(
                Stretch(end: isLast ? nil : end, offsetMilliseconds: Int64(span.offset) * 1_000))
            if isLast { return stretches }
            second = span.end
        }
    }
}
