extension Figure {
    /// What a figure is counted from besides the facts of cases.
    package enum Need: CaseIterable, Hashable, Sendable {
        /// Customers, openings, hand-offs and owners of cases.
        case details
        case purchases, passives, fixes, behaviours, accounts, touches, timeSpent, remedies, promises
        /// Signals that came without having been asked for, of all time.
        case contacts
        /// Signals that speak of leaving, of all time.
        case churnIntents
        /// NPS of the year that ends with the period, and what decided cases of whatever time.
        case latestScores
        /// Signals given in the period.
        case given
        /// Those of them with a score for effort, or for satisfaction.
        case effort, satisfaction
        /// Signals received in the period.
        case received
        /// What was chosen before a diagnosis.
        case emergencies
    }
}

extension Figure.Key {
    /// A figure finds nothing else in its sources where only these are read; what it finds beyond them must not matter to it.
    package var needs: Set<Figure.Need> {
        switch self {
        case .recoveryRate: [.purchases]
        case .timeToFirstTouch, .detractorToPromoter, .outreachRate, .reachRate,
            .timeToResolution, .casesClassified:
            []
        case .rePurchase: [.purchases, .passives]
        case .recoveryToFix: [.fixes]
        case .responseRate, .channelChanges: [.touches]
        case .repeatContacts: [.details, .touches, .contacts]
        case .saveRate: [.behaviours, .accounts, .churnIntents]
        case .postIncidentChurn: [.behaviours, .accounts, .passives]
        case .adoptionLift: [.behaviours]
        case .reSurveyLift: [.details, .latestScores]
        case .netRetentionGap: [.behaviours, .accounts]
        case .unrecovered, .churnRisk: [.details, .behaviours, .accounts]
        case .costPerSave: [.timeSpent, .remedies]
        case .promisesKept: [.promises]
        case .handOffs: [.details]
        case .customerEffort: [.effort]
        case .goodwillSpend: [.remedies]
        case .satisfaction: [.satisfaction]
        case .detectionLag: [.received]
        case .detractorShare: [.given]
        case .emergencies: [.emergencies]
        }
    }
}

extension FigureFilter {
    /// What it slices by that the facts of cases do not tell.
    package var needs: Set<Figure.Need> {
        var needs: Set<Figure.Need> = []
        if remedy != nil { needs.insert(.remedies) }
        if owner != nil { needs.insert(.details) }
        return needs
    }
}
