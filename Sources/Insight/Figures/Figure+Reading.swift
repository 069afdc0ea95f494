extension Figure.Key {
    /// What a figure is counted from besides the rows of facts, purchases, fixes and passives; each is long.
    package enum Reading: Hashable, Sendable {
        case signals, promises
        /// What is known of cases beyond their facts, what was done in them, and what accounts did.
        case deeds
    }

    package var reads: Set<Reading> {
        switch self {
        case .recoveryRate, .timeToFirstTouch, .detractorToPromoter, .rePurchase, .recoveryToFix,
            .outreachRate,
            .reachRate, .timeToResolution, .casesClassified:
            []
        case .responseRate, .postIncidentChurn, .adoptionLift, .netRetentionGap, .unrecovered, .costPerSave,
            .handOffs, .goodwillSpend, .channelChanges, .churnRisk:
            [.deeds]
        case .repeatContacts, .saveRate, .reSurveyLift: [.deeds, .signals]
        // Answers stand in the slice of their case, which its facts tell.
        case .satisfaction, .customerEffort, .detectionLag, .detractorShare: [.signals]
        case .promisesKept: [.promises]
        }
    }
}
