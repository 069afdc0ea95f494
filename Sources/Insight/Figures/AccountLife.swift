import Recovery

/// Whether and when an account left, by what it bought and cancelled.
struct AccountLife {
    /// Rising; of one instant the cancellation comes last, since nothing follows it.
    private let events: [BehaviourEvent]

    private let hasRenewalDay: Bool

    init(_ events: [BehaviourEvent], hasRenewalDay: Bool = false) {
        self.hasRenewalDay = hasRenewalDay
        self.events = events.sorted { earlier, later in
            earlier.occurredAt == later.occurredAt
                ? earlier.kind != .cancellation && later.kind == .cancellation
                : earlier.occurredAt < later.occurredAt
        }
    }

    /// When it left, as it stood just before `end`: what comes later neither mends nor hides it. Nil: it was there.
    ///
    /// With a contract (a day of renewal, a renewal or a cancellation tells of one), at the first cancellation that was
    /// not followed by a purchase, renewal or expansion; without, 365 d after the last purchase or expansion.
    func leftAt(before end: Instant) -> Instant? {
        let past = events.prefix { $0.occurredAt < end }
        let tellsOfContract = past.contains { $0.kind == .renewal || $0.kind == .cancellation }
        guard hasRenewalDay || tellsOfContract else {
            let last = past.last(where: \.staysOn)
            return last.map { $0.occurredAt.adding(.days(365)) }.flatMap { $0 < end ? $0 : nil }
        }
        return cancellationInForce(in: past)
    }

    func hasLeft(before end: Instant) -> Bool { leftAt(before: end) != nil }

    /// Whether it asked to leave by `instant`, and had not taken that back before `start`.
    func asksToLeave(by instant: Instant, since start: Instant) -> Bool {
        cancellationInForce(in: events.prefix { $0.occurredAt < start }) != nil
            || events.contains {
                $0.kind == .cancellation && start <= $0.occurredAt && $0.occurredAt <= instant
            }
    }

    private func cancellationInForce(in events: ArraySlice<BehaviourEvent>) -> Instant? {
        let stayed = events.lastIndex(where: \.staysOn).map { $0 + 1 } ?? events.startIndex
        return events[stayed...].first { $0.kind == .cancellation }?.occurredAt
    }
}

extension FigureSources {
    /// By account, or customer without one; those nothing is known of are not in it and never left.
    var lives: [String: AccountLife] {
        let renewed = Set(accounts.lazy.filter(\.hasRenewalDay).map(\.id))
        let byUnit = Dictionary(grouping: behaviours.lazy.filter { $0.kind != .usage }, by: \.unit)
        return Dictionary(
            uniqueKeysWithValues: byUnit.map { unit, events in
                (unit, AccountLife(events, hasRenewalDay: renewed.contains(unit)))
            })
    }
}
