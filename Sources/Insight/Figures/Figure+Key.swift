extension Figure {
    package enum Key: String, CaseIterable, Hashable, Sendable {
        case recoveryRate = "recovery_rate"
        case timeToFirstTouch = "time_to_first_touch"
        case detractorToPromoter = "detractor_to_promoter"
        case rePurchase = "re_purchase"
        case recoveryToFix = "recovery_to_fix"
        case outreachRate = "outreach_rate"
        case reachRate = "detractor_reach_rate"
        case responseRate = "response_rate"
        case timeToResolution = "time_to_resolution"
        case repeatContacts = "repeat_contact_rate"
        case saveRate = "save_rate"
        case postIncidentChurn = "post_incident_churn"
        case adoptionLift = "adoption_lift"
        case reSurveyLift = "re_survey_lift"
        case netRetentionGap = "net_retention_gap"
        case unrecovered = "unrecovered_count"
        case costPerSave = "cost_per_save"
        case promisesKept = "promises_kept"
        case handOffs = "hand_offs"
        case customerEffort = "customer_effort"
        case goodwillSpend = "goodwill_spend"
        case satisfaction = "csat"
        case casesClassified = "cases_classified"
        case detectionLag = "detection_lag"
        case channelChanges = "channel_changes"
        case churnRisk = "churn_risk"
        case detractorShare = "detractor_share"
        case emergencies

        /// In the order in which they are shown.
        package static let five: [Key] = [
            .recoveryRate, .timeToFirstTouch, .detractorToPromoter, .rePurchase, .recoveryToFix,
        ]

        /// All others, in the order in which they are shown.
        package static let further = allCases.filter { !five.contains($0) }
    }

    package init(_ key: Key, _ sources: FigureSources, in frame: FigureFrame) {
        self =
            switch key {
            case .recoveryRate: .recoveryRate(sources, in: frame)
            case .timeToFirstTouch: .timeToFirstTouch(sources, in: frame)
            case .detractorToPromoter: .detractorToPromoter(sources, in: frame)
            case .rePurchase: .rePurchase(sources, in: frame)
            case .recoveryToFix: .recoveryToFix(sources, in: frame)
            case .outreachRate: .outreachRate(sources, in: frame)
            case .reachRate: .reachRate(sources, in: frame)
            case .responseRate: .responseRate(sources, in: frame)
            case .timeToResolution: .timeToResolution(sources, in: frame)
            case .repeatContacts: .repeatContacts(sources, in: frame)
            case .saveRate: .saveRate(sources, in: frame)
            case .postIncidentChurn: .postIncidentChurn(sources, in: frame)
            case .adoptionLift: .adoptionLift(sources, in: frame)
            case .reSurveyLift: .reSurveyLift(sources, in: frame)
            case .netRetentionGap: .netRetentionGap(sources, in: frame)
            case .unrecovered: .unrecovered(sources, in: frame)
            case .costPerSave: .costPerSave(sources, in: frame)
            case .promisesKept: .promisesKept(sources, in: frame)
            case .handOffs: .handOffs(sources, in: frame)
            case .customerEffort: .customerEffort(sources, in: frame)
            case .goodwillSpend: .goodwillSpend(sources, in: frame)
            case .satisfaction: .satisfaction(sources, in: frame)
            case .casesClassified: .casesClassified(sources, in: frame)
            case .detectionLag: .detectionLag(sources, in: frame)
            case .channelChanges: .channelChanges(sources, in: frame)
            case .churnRisk: .churnRisk(sources, in: frame)
            case .detractorShare: .detractorShare(sources, in: frame)
            case .emergencies: .emergencies(sources, in: frame)
            }
    }
}
