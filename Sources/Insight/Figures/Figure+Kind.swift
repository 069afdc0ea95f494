extension Figure.Key {
    /// What the members of a figure are.
    package enum Kind: Hashable, Sendable {
        case cases
        /// Accounts, or customers without one.
        case units
        case customers, promises, signals
    }

    package var membersAre: Kind {
        switch self {
        case .rePurchase, .saveRate, .postIncidentChurn, .netRetentionGap, .churnRisk: .units
        case .unrecovered, .reSurveyLift: .customers
        case .promisesKept: .promises
        case .satisfaction, .customerEffort, .detectionLag, .detractorShare: .signals
        case .recoveryRate, .timeToFirstTouch, .detractorToPromoter, .recoveryToFix, .outreachRate,
            .reachRate,
            .responseRate, .timeToResolution, .repeatContacts, .adoptionLift, .costPerSave, .handOffs,
            .goodwillSpend, .casesClassified, .channelChanges, .emergencies:
            .cases
        }
    }
}
