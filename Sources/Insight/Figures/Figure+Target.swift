extension Figure.Key {
    /// The share that is to be passed; nil where there is none, or it is a time.
    package var targetShare: Double? {
        switch self {
        case .recoveryRate: 0.35
        case .detractorToPromoter: 0.15
        case .rePurchase: 0.70
        case .recoveryToFix: 0.25
        case .timeToFirstTouch, .outreachRate, .reachRate, .responseRate, .timeToResolution, .repeatContacts,
            .saveRate, .postIncidentChurn, .adoptionLift, .reSurveyLift, .netRetentionGap, .unrecovered,
            .costPerSave, .promisesKept, .handOffs, .customerEffort, .goodwillSpend, .satisfaction,
            .casesClassified, .detectionLag, .channelChanges, .churnRisk, .detractorShare, .emergencies:
            nil
        }
    }
}
