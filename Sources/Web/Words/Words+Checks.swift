import Insight
import Recovery

/// What each check of a statement found, what it needed, and what is missing.
extension Words.Assessment {
    /// What the number is a number of: goes on after it.
    static func counted(_ check: Measurement.Check) -> String {
        switch check.key {
        case .insideTheClock: "of detractor cases were first touched inside their clock"
        case .begunByTemplate: "of contacted cases began with a template"
        case .openedFirst: "of first touches came from somebody who had opened the case before"
        case .unknownCustomers: "of the contacted have neither an account nor a purchase on record"
        case .approvals: ""
        case .diagnosed: "of detractor cases had a cause within 60 days"
        case .offeredTooEarly: "of remedies were chosen before there was a cause"
        case .scorecardRead: ""
        case .unclear: "of detractor cases had no cause after 60 days"
        case .sameRemedy: sameRemedy(check)
        case .byTheContact: "of remedies came from the person in contact, within what they may give"
        case .fits: "of remedies fit the cause that was found"
        case .rationales: "of remedies say why in ten words or more"
        case .deviations: "of remedies deviate from what fits the cause"
        case .deviationsReasoned: "of deviations have a reason"
        case .deviationsRecover: "of cases with a deviation recovered"
        case .lookedAtAgain: "of remedied cases were answered, ended or opened again within 90 days"
        case .monthsReported: "of the last three months have their page made"
        case .monthsSent: ""
        case .leadsScorecard: "Detractor to promoter leads the scorecard"
        case .hasTarget: "It has a target there"
        case .diagnosedAnew: "of cases that a score opened again had a new cause within 7 days"
        case .patternsAnswered: "of patterns that came up five times in 30 days had a fix within 30 more"
        case .functionOwners, .customersTold: ""
        case .recoveryToFix: "of recovered cases stand behind a shipped fix"
        case .fixesReviewed: ""
        }
    }

    private static func sameRemedy(_ check: Measurement.Check) -> String {
        guard let remedy = check.remedy, let cause = check.cause, case .share(let share) = check.found,
            share.numerator > 0
        else { return "is what causes have in common: no remedy was given for all of them" }
        return
            "of the remedies for \(cause.text.lowercased()) were “\(remedy.text)”, the remedy that all causes have most in common"
    }

    /// When something last happened, in a whole sentence.
    static func last(_ key: Measurement.Check.Key, _ day: LocalDay?, today: LocalDay) -> String {
        let isReview = key == .fixesReviewed
        guard let day else {
            return isReview
                ? "Nobody has put down yet that the fixes were gone through"
                : "Nobody has opened the scorecard in the last 200 days"
        }
        let when = "\(Words.date(day)), \(Words.inDays(from: today, to: day))"
        return isReview
            ? "The fixes were last gone through on \(when)" : "The scorecard was last opened on \(when)"
    }

    static func compared(_ other: String) -> String { "against \(other) of those without" }

    /// What must be true of the number; nil where it only has to be so.
    static func rule(_ rule: Measurement.Check.Rule) -> String? {
        switch rule {
        case .atLeast(1): "needs all of them"
        case .atLeast(let least): "needs at least \(Words.percent(least))"
        case .atMost(let most): "may be \(Words.percent(most)) at most"
        case .below(let limit): "must stay under \(Words.percent(limit))"
        case .notOne: "not one may"
        case .oneAtLeast: "needs one at least"
        case .withinDays(let days): "needs it within \(days) days"
        case .noWorse: "must not be fewer by more than chance"
        case .isSo: nil
        }
    }

    static let underOne = "under 1%"
    static let overNinetyNine = "over 99%"
    static let met = "Met: "
    static let missed = "Missed: "
    static let unknown = "Not known: "

    static func missing(_ missing: Measurement.Missing) -> String {
        switch missing {
        case .detractorCases: "No detractor case of these days is old enough to tell."
        case .contactedCases: "Nobody was contacted in these days."
        case .caseViews: "No opening of a case is noted yet. From now on each first look at one is."
        case .contactsSinceViews:
            "Nobody was contacted in these days since first looks at cases are noted."
        case .approvals: "Approvals are not recorded, so nothing tells whether somebody waited for one."
        case .remediesChosen: "No remedy was chosen in the last 90 days."
        case .remediesOfTwoCauses: "Remedies for two causes at least are missing to compare."
        case .rationales: "No rationale of these days is left to count."
        case .ripeRemedies:
            "Cases with a deviation and cases without, both 60 days old, are missing to compare."
        case .remediedCases: "No case was remedied in these days."
        case .mailsToSponsor: "Whether a page went to the sponsor is not recorded, only that it was made."
        case .failedVerifications: "No score opened a case again in these days."
        case .recurringPatterns: "No cause came up five times in 30 days in one place."
        case .fixes: "No fix is recorded."
        case .ownersOfFixes: "The function owner and the verifier of a fix are not recorded yet."
        case .shippedFixes: "No fix has shipped."
        case .customersToldOfFixes: "Whether customers were told that a fix shipped is not recorded yet."
        case .ripeRecoveries: "No case recovered in these days, or none is 90 days past."
        }
    }
}
