/// What the data say to a statement, with everything that they were asked.
package struct Measurement: Hashable, Sendable {
    package let statement: Statement
    /// All of them must be met; at least one.
    package let checks: [Check]

    package enum Answer: String, CaseIterable, Hashable, Sendable {
        case holds
        case doesNotHold = "does_not_hold"
        case notMeasured = "not_measured"
    }

    init(_ statement: Statement, _ checks: [Check]) {
        self.statement = statement
        self.checks = checks
    }

    /// One check that is missed decides, whatever else is not known; one that is not known leaves the rest open.
    package var answer: Answer {
        let answers = checks.map(\.isMet)
        if answers.contains(false) { return .doesNotHold }
        return answers.contains(nil) ? .notMeasured : .holds
    }

    /// Nil where it is not measured.
    package var holds: Bool? {
        switch answer {
        case .holds: true
        case .doesNotHold: false
        case .notMeasured: nil
        }
    }

    /// In the order of the checks.
    package var missing: [Missing] {
        checks.compactMap { check in
            guard case .missing(let missing) = check.found else { return nil }
            return missing
        }
    }

    /// What a statement lacks to be measured; each has a sentence of its own.
    package enum Missing: String, CaseIterable, Hashable, Sendable {
        case detractorCases = "detractor_cases"
        case contactedCases = "contacted_cases"
        case caseViews = "case_views"
        case contactsSinceViews = "contacts_since_views"
        case approvals
        case remediesChosen = "remedies_chosen"
        case remediesOfTwoCauses = "remedies_of_two_causes"
        case rationales
        case ripeRemedies = "ripe_remedies"
        case remediedCases = "remedied_cases"
        case mailsToSponsor = "mails_to_sponsor"
        case failedVerifications = "failed_verifications"
        case recurringPatterns = "recurring_patterns"
        case fixes
        case ownersOfFixes = "owners_of_fixes"
        case shippedFixes = "shipped_fixes"
        case customersToldOfFixes = "customers_told_of_fixes"
        case ripeRecoveries = "ripe_recoveries"
    }
}
