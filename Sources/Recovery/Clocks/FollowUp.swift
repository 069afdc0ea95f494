/// What an organization does after a remedy was delivered, and when.
package struct FollowUp: Hashable, Sendable {
    /// The two days after the delivery on which somebody is in touch, rising.
    package let checkInDays: [Int]
    /// The customer is asked again so many days after the delivery, or after the opening: whichever comes first.
    package let asksAfterDeliveryDays: Int
    package let asksAfterOpeningDays: Int

    /// - Throws: what is wrong with it, the first of all.
    package init(
        checkInDays: [Int], asksAfterDeliveryDays: Int, asksAfterOpeningDays: Int
    ) throws(FollowUpRefusal) {
        guard Self.askingDays.contains(asksAfterDeliveryDays) else { throw .asksOutOfRange(.afterDelivery) }
        guard Self.askingDays.contains(asksAfterOpeningDays) else { throw .asksOutOfRange(.afterOpening) }
        guard asksAfterDeliveryDays <= asksAfterOpeningDays else { throw .afterDeliveryNeverFirst }
        guard checkInDays.count == 2, 0 < checkInDays[0], checkInDays[0] < checkInDays[1] else {
            throw .checkInsNotRising
        }
        guard checkInDays.allSatisfy({ $0 < asksAfterDeliveryDays }) else { throw .checkInAfterAsking }
        self.init(checked: checkInDays, asksAfterDeliveryDays, asksAfterOpeningDays)
    }

    private init(checked checkInDays: [Int], _ asksAfterDeliveryDays: Int, _ asksAfterOpeningDays: Int) {
        self.checkInDays = checkInDays
        self.asksAfterDeliveryDays = asksAfterDeliveryDays
        self.asksAfterOpeningDays = asksAfterOpeningDays
    }

    package enum Start: String, Hashable, Sendable, CaseIterable {
        case afterDelivery = "after_delivery"
        case afterOpening = "after_opening"
    }

    package enum FollowUpRefusal: Refusal, Hashable {
        case asksOutOfRange(Start)
        /// Nobody's delivery comes before their opening.
        case afterDeliveryNeverFirst
        case checkInsNotRising
        case checkInAfterAsking

        package var rule: String {
            switch self {
            case .asksOutOfRange: "asks_again_range"
            case .afterDeliveryNeverFirst: "asks_again_never_first"
            case .checkInsNotRising: "check_ins_rise"
            case .checkInAfterAsking: "check_in_before_asking"
            }
        }
    }

    /// Source: SPEC, "settable 21-90 d".
    package static let askingDays = 21...90
    /// Nobody is asked sooner after a delivery. Source: SPEC, "never before delivery + 21 d".
    package static let soonest = Duration.days(21)

    /// What an organization begins with. Source: SPEC, "After the remedy" and "Verify".
    package static let usual = FollowUp(checked: [3, 14], 45, 52)

    /// Since answers come after the question, the figures wait as much longer as it is asked later than usually.
    package var movesTheWindow: Bool { asksAfterOpeningDays > Self.window }

    /// How many days after T0 the figures wait for a next score. Source: FIGURES.md, "Recovery rate"; SPEC, "moves the
    /// figure's window along".
    package var answerDays: Int {
        guard movesTheWindow else { return Self.window }
        return Self.window + asksAfterOpeningDays - Self.usual.asksAfterOpeningDays
    }

    package var answerWindow: Duration { .days(answerDays) }

    private static let window = 60

    func asksAgain(deliveredAt: Instant, t0: Instant) -> Instant {
        let earlier = min(
            deliveredAt.adding(.days(asksAfterDeliveryDays)), t0.adding(.days(asksAfterOpeningDays)))
        return max(earlier, deliveredAt.adding(Self.soonest))
    }
}

extension Case {
    /// Nobody is asked who still tries the fix.
    func asksAgain(by timing: Timing) -> Instant? {
        guard let deliveredAt else { return nil }
        let asked = timing.followUp.asksAgain(deliveredAt: deliveredAt, t0: t0)
        return max(asked, trial?.due ?? asked)
    }

    /// By other days; nobody is to be asked in the past who was not before.
    mutating func askAnew(by timing: Timing, now: Instant) -> Bool {
        guard let was = asksAgainAt, let next = asksAgain(by: timing) else { return false }
        let moved = next < now ? min(was, max(next, now)) : next
        guard moved != was else { return false }
        asksAgainAt = moved
        note(
            .clockChanged, at: now, about: "verification", was: String(was.milliseconds),
            became: String(moved.milliseconds))
        return true
    }
}
