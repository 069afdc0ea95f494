/// Whether a signal opens a case, and why.
package struct Triage: Hashable, Sendable {
    package var band: Band
    package var measure: Measure?
    package var scale: Scale?
    package var score: Int?
    /// The same customer's latest earlier score in the same measure.
    package var earlierScore: Int?
    package var churnIntent: Bool
    package var contactMe: Bool
    package var accountFell: Bool

    package init(
        band: Band, measure: Measure?, scale: Scale?, score: Int?, earlierScore: Int?, churnIntent: Bool,
        contactMe: Bool, accountFell: Bool
    ) {
        self.band = band
        self.measure = measure
        self.scale = scale
        self.score = score
        self.earlierScore = earlierScore
        self.churnIntent = churnIntent
        self.contactMe = contactMe
        self.accountFell = accountFell
    }

    /// The strongest reason to open a case; nil when there is none.
    package var opening: OpeningKind? {
        if band == .detractor { return .detractor }
        if let scale, let score, let earlierScore, scale.isFall(from: earlierScore, to: score) {
            return .fall
        }
        if churnIntent { return .churnIntent }
        if contactMe { return .contactMe }
        if accountFell { return .accountFall }
        return measure == .silence ? .silence : nil
    }
}

/// When a signal counts as history: it counts in scores and opens no case by itself.
package enum Arrival {
    package static let recent = Duration.days(30)

    /// Whether the signal may open a case, and whether such a case is filled in afterwards.
    package static func opens(
        _ opening: SignalForm.Opening, occurredAt: Instant, receivedAt: Instant
    ) -> (mayOpen: Bool, isHistory: Bool) {
        let isOld = receivedAt.since(occurredAt) > recent
        return switch opening {
        case .whenRecent: (!isOld, isOld)
        case .never: (false, true)
        case .since(let date): (occurredAt >= date || !isOld, isOld)
        }
    }
}

/// An account's own NPS over its people's latest answers, kept as exact counts.
package struct AccountScore: Hashable, Sendable {
    package let at: Instant
    package let answers: Int
    package let promoters: Int
    package let detractors: Int

    package init(at: Instant, answers: Int, promoters: Int, detractors: Int) {
        self.at = at
        self.answers = answers
        self.promoters = promoters
        self.detractors = detractors
    }

    package static let window = Duration.days(90)

    /// Whether it lies 30 points or more under one of the last 90 days, with three answers at least on both sides.
    package func hasFallen(from history: [AccountScore]) -> Bool {
        answers >= 3
            && history.contains { earlier in
                earlier.answers >= 3 && earlier.at < at && at.since(earlier.at) <= Self.window
                    && (earlier.promoters - earlier.detractors) * answers * 10
                        - (promoters - detractors) * earlier.answers * 10 >= 3 * answers * earlier.answers
            }
    }
}
