/// One of the twenty statements that a recovery programme is held to; each is worth a point where it is true today.
package enum Statement: String, CaseIterable, Hashable, Sendable {
    case namedPersonInFourHours = "named_person_in_four_hours"
    case personNotTemplate = "person_not_template"
    case wholeHistory = "whole_history"
    case noPermissionNeeded = "no_permission_needed"

    case oneOfFourCauses = "one_of_four_causes"
    case causeBeforeOffer = "cause_before_offer"
    case causeOfMost = "cause_of_most"
    case notOneRemedyForAll = "not_one_remedy_for_all"

    case contactMayDeliver = "contact_may_deliver"
    case remedyFollowsCause = "remedy_follows_cause"
    case whyIsWritten = "why_is_written"
    case mayDeviate = "may_deviate"

    case lookedAtAgain = "looked_at_again"
    case monthlyToSponsor = "monthly_to_sponsor"
    case promoterFirst = "promoter_first"
    case reopenedAnew = "reopened_anew"

    case patternStartsFix = "pattern_starts_fix"
    case functionOwnsFix = "function_owns_fix"
    case customersTold = "customers_told"
    case fixesReviewed = "fixes_reviewed"

    /// The five moves of a programme, four statements each.
    package enum Move: String, CaseIterable, Hashable, Sendable {
        case acknowledge, diagnose, remedy, verify
        case outerLoop = "outer_loop"

        /// In the order in which they are shown.
        package var statements: [Statement] { Statement.allCases.filter { $0.move == self } }
    }

    package var move: Move {
        switch self {
        case .namedPersonInFourHours, .personNotTemplate, .wholeHistory, .noPermissionNeeded: .acknowledge
        case .oneOfFourCauses, .causeBeforeOffer, .causeOfMost, .notOneRemedyForAll: .diagnose
        case .contactMayDeliver, .remedyFollowsCause, .whyIsWritten, .mayDeviate: .remedy
        case .lookedAtAgain, .monthlyToSponsor, .promoterFirst, .reopenedAnew: .verify
        case .patternStartsFix, .functionOwnsFix, .customersTold, .fixesReviewed: .outerLoop
        }
    }
}
