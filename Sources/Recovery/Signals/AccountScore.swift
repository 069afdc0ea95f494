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

extension AccountScore {
    /// NPS, from −100 to 100; 0 where nobody answered.
    package var points: Double {
        answers == 0 ? 0 : Double(promoters - detractors) * 100 / Double(answers)
    }
}
