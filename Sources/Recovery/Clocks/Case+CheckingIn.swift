/// How the customer gets on with the remedy is asked twice after it was delivered: by a person, not by a survey.
extension Case {
    /// A contact so long before the day is the check-in already.
    static let checkInOpens = Duration.hours(24)

    /// One whose day was over when the delivery was put down does not begin.
    mutating func startCheckIns(from delivered: Instant, by timing: Timing, now: Instant) {
        for day in timing.followUp.checkInDays {
            let number = 1 + clocks.count { $0.kind == .checkIn }
            let checkIn = timing.checkIn(number, onDay: day, from: delivered)
            if checkIn.due > now { clocks.append(checkIn) }
        }
    }

    /// The days of those that this delivery began, by their number. Of one put down late the first may never have begun.
    func checkInDays(by timing: Timing) -> [Int: Int] {
        let begun = clocks.filter { $0.kind == .checkIn && $0.start == deliveredAt }.map(\.generation)
        let days = timing.followUp.checkInDays.suffix(begun.count)
        return Dictionary(zip(begun.sorted(), days)) { first, _ in first }
    }

    /// They were in touch: the check-ins whose time it is are made.
    mutating func checkIn(at: Instant, by member: ID<Member>, now: Instant) {
        for index in clocks.indices where clocks[index].kind == .checkIn && clocks[index].opens <= at {
            let wasRunning = clocks[index].isRunning
            news += clocks[index].stop(at: at, in: round, by: member, now: now)
            if wasRunning { note(.checkedIn, at: now, by: member, became: clocks[index].subject) }
        }
    }

    /// That contact never arrived: the next one is the check-in, or it is still to be made.
    mutating func runOnCheckIns(without touch: Touch, beside others: [Touch], now: Instant) {
        let made = others.filter(\.isCheckIn).map(\.madeAt)
        for index in clocks.indices
        where clocks[index].kind == .checkIn && clocks[index].stoppedAt == touch.madeAt {
            let opens = clocks[index].opens
            let later = made.filter { $0 >= opens }.min() ?? stage.endedAt
            // One of an earlier round stands still.
            guard later != nil || clocks[index].start == deliveredAt else { continue }
            news += clocks[index].runOn(until: later, in: round, now: now)
        }
    }

    var deliveredAt: Instant? {
        if case .remedied(_, _, let at) = stage { at } else { nil }
    }
}

extension Clock {
    /// From when on a contact is this check-in.
    fileprivate var opens: Instant { start.adding(limit).subtracting(Case.checkInOpens) }
}

extension Touch {
    /// Both were in touch, or we with them.
    var isCheckIn: Bool { counts || reaches }
}
