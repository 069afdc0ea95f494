/// Why an open case is its owner's concern today.
package enum DueToday: CaseIterable, Hashable, Sendable {
    /// A clock ran out, and what it stood for is not done yet.
    case overdue
    /// A promise falls due before the day is over.
    case promised
    /// Nothing lies ahead that anybody was told a date of.
    case undated
    /// It waited for the customer, or was put aside, until today.
    case comesBack
}

extension Case {
    /// - Parameter end: of the owner's day.
    package func isDueToday(as due: DueToday, now: Instant, dayEnds end: Instant) -> Bool {
        let restOfDay = now..<max(now, end)
        return switch due {
        case .overdue: !overdueClocks(now: now).isEmpty
        case .promised: clocks.contains { $0.kind == .promise && $0.isRunning && restOfDay.contains($0.due) }
        case .undated: hasNoNextStep(now: now)
        case .comesBack: [wait?.due, snoozedUntil].contains { $0.map(restOfDay.contains) ?? false }
        }
    }

    /// What should have been done by now and is not, the longest due first.
    package func overdueClocks(now: Instant) -> [Clock.Kind] {
        runningClocks.filter { $0.due < now }.sorted { $0.due < $1.due }.compactMap {
            if case .clock(let kind) = $0.kind, kind != .waiting { kind } else { nil }
        }
    }
}
