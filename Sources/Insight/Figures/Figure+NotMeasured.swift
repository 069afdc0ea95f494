extension Figure {
    /// Why there is no number; each has a sentence of its own.
    package enum NotMeasured: String, CaseIterable, Hashable, Sendable {
        case noDetractorCases = "no_detractor_cases"
        case noContactedCases = "no_contacted_cases"
        case noRemediedCases = "no_remedied_cases"
        case noRecoveredCases = "no_recovered_cases"
        case noAtRiskCases = "no_at_risk_cases"
        case noPromisesDue = "no_promises_due"
        case noAnswers = "no_answers"
        case noSignals = "no_signals"
        case noSaveYet = "no_save_yet"
        case noGroupsToCompare = "no_groups_to_compare"
        case noUsageBefore = "no_usage_before"
        case noPurchasesRecorded = "no_purchases_recorded"
        case noFixesRecorded = "no_fixes_recorded"
        case noContactsRecorded = "no_contacts_recorded"
        case noLeavingRecorded = "no_leaving_recorded"
        case noUsageRecorded = "no_usage_recorded"
        case noRevenueRecorded = "no_revenue_recorded"
        case nobodyUnrecovered = "nobody_unrecovered"
        case noMinutesRecorded = "no_minutes_recorded"
        case noRemediesRecorded = "no_remedies_recorded"
        case notMatureYet = "not_mature_yet"
    }
}
