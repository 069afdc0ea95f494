package import Recovery

extension Measurement {
    /// One number that a statement needs, and what it must be.
    package struct Check: Hashable, Sendable {
        package let key: Key
        package let found: Found
        package let rule: Rule
        /// The days that it covers; nil where it is asked as of now.
        package var days: Period?
        /// The cases behind it, of which the second list is what was counted; nil where no cases are.
        package var cases: Figure.Members?
        /// What a number of several is said of.
        package var remedy: RemedyKind?
        package var cause: Cause?

        package enum Key: String, CaseIterable, Hashable, Sendable {
            case insideTheClock = "inside_the_clock"
            case begunByTemplate = "begun_by_template"
            case openedFirst = "opened_first"
            case unknownCustomers = "unknown_customers"
            case approvals
            case diagnosed
            case offeredTooEarly = "offered_too_early"
            case scorecardRead = "scorecard_read"
            case unclear
            case sameRemedy = "same_remedy"
            case byTheContact = "by_the_contact"
            case fits
            case rationales
            case deviations
            case deviationsReasoned = "deviations_reasoned"
            case deviationsRecover = "deviations_recover"
            case lookedAtAgain = "looked_at_again"
            case monthsReported = "months_reported"
            case monthsSent = "months_sent"
            case leadsScorecard = "leads_scorecard"
            case hasTarget = "has_target"
            case diagnosedAnew = "diagnosed_anew"
            case patternsAnswered = "patterns_answered"
            case functionOwners = "function_owners"
            case customersTold = "customers_told"
            case recoveryToFix = "recovery_to_fix"
            case fixesReviewed = "fixes_reviewed"
        }

        package enum Found: Hashable, Sendable {
            case share(Share)
            /// The second is what the first is compared with; the interval is of their difference.
            case shares(Share, Share, ConfidenceInterval?)
            /// When it last happened; nil: never.
            case last(LocalDay?, today: LocalDay)
            case fact(Bool)
            case missing(Missing)
        }

        package enum Rule: Hashable, Sendable {
            case atLeast(Double)
            case atMost(Double)
            case below(Double)
            /// Not one.
            case notOne
            /// One at least.
            case oneAtLeast
            case withinDays(Int)
            /// Not worse by more than chance.
            case noWorse
            /// It only has to be so, or to be known.
            case isSo
        }

        /// Nil where it is not known.
        package var isMet: Bool? {
            switch (found, rule) {
            case (.missing, _): nil
            case (.share(let share), .atLeast(let least)): share.value >= least
            case (.share(let share), .atMost(let most)): share.value <= most
            case (.share(let share), .below(let limit)): share.value < limit
            case (.share(let share), .notOne): share.numerator == 0
            case (.share(let share), .oneAtLeast): share.numerator > 0
            case (.last(let day, let today), .withinDays(let days)):
                day.map { today.daysSince1970 - $0.daysSince1970 <= days } ?? false
            // Nobody or everybody recovered on both sides: there is no difference.
            case (.shares(_, _, let interval), .noWorse): interval.map { $0.upper >= 0 } ?? true
            case (.fact(let fact), _): fact
            case (_, .isSo): true
            // Nobody asks so.
            case (.share, _), (.shares, _), (.last, _): nil
            }
        }
    }
}

extension Measurement.Check {
    init(_ key: Key, _ found: Found, _ rule: Rule, days: Period? = nil) {
        self.key = key
        self.found = found
        self.rule = rule
        self.days = days
    }

    /// A share of cases, or of what belongs to them; `missing` is the word for an empty base.
    static func share(
        _ key: Key, _ members: Figure.Members, _ rule: Rule, in days: Period,
        orElse missing: Measurement.Missing
    ) -> Measurement.Check {
        var check = Measurement.Check(
            key, members.share.map(Found.share) ?? .missing(missing), rule, days: days)
        check.cases = members.base.isEmpty ? nil : members
        return check
    }

    static func missing(_ key: Key, _ missing: Measurement.Missing) -> Measurement.Check {
        Measurement.Check(key, .missing(missing), .isSo)
    }
}
