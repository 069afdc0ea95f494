/// The clock of a case that ends next: the inbox is sorted by it.
package struct NextClock: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case clock(Clock.Kind)
        /// When the customer is asked again.
        case verification
    }

    package let kind: Kind
    package let start: Instant
    package let due: Instant

    package init(kind: Kind, start: Instant, due: Instant) {
        self.kind = kind
        self.start = start
        self.due = due
    }
}

extension Case {
    /// Nil when nothing runs: then nothing but a person's attention moves the case on.
    package var nextClock: NextClock? { runningClocks.min { $0.due < $1.due } }

    /// Those that are not paused; none once the case has ended.
    package var runningClocks: [NextClock] {
        guard isOpen else { return [] }
        // Of its replacement nobody is told before it comes.
        var running = ([firstTouch] + clocks)
            .filter { $0.isRunning && !isPaused($0) && $0.kind != .replacement }
            .map { NextClock(kind: .clock($0.kind), start: $0.start, due: $0.due) }
        if case .remedied(_, _, let at) = stage, let asksAgainAt {
            running.append(NextClock(kind: .verification, start: at, due: asksAgainAt))
        }
        return running
    }

    /// Whether nothing lies ahead that anybody was told a date of: an alarm for an open case.
    package func hasNoNextStep(now: Instant) -> Bool {
        isOpen && !runningClocks.contains { $0.due > now }
    }
}
