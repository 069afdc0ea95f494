import Recovery

extension Words {
    /// What other tools leave out for a customer, and why.
    enum Quiet {
        static func sentence(_ quiet: QuietPeriod, _ clock: WallClock) -> String {
            [surveys(quiet, clock), quiet.mayBeMarketed ? nil : noOffers].compactMap { $0 }
                .joined(separator: " ")
        }

        private static func surveys(_ quiet: QuietPeriod, _ clock: WallClock) -> String? {
            guard !quiet.mayBeSurveyed else { return nil }
            let until =
                quiet.surveyedFrom.map { "before \(clock.dateTime($0))" }
                ?? "before the remedy was delivered and 14 days have passed"
            return switch quiet.ground {
            case .ownCase: "No survey \(until): somebody looks after them."
            case .colleaguesCase:
                "No survey \(until): somebody looks after a colleague of theirs, and their account has few people."
            }
        }

        private static let noOffers =
            "No selling, no reminders of offers, no asks and no referrals while their case is open."
    }
}
