/// One of the figures, with what it says in short.
package enum FigureWord: String, CaseIterable, Hashable, Sendable {
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

    package var text: String {
        switch self {
        case .recoveryRate: "Recovery rate"
        case .timeToFirstTouch: "Time to first touch"
        case .detractorToPromoter: "Detractor to promoter"
        case .rePurchase: "Re-purchase"
        case .recoveryToFix: "Recovery to fix"
        case .outreachRate: "Outreach rate"
        case .reachRate: "Detractor reach rate"
        case .responseRate: "Response rate"
        case .timeToResolution: "Time to resolution"
        case .repeatContacts: "Repeat contacts"
        case .saveRate: "Save rate"
        case .postIncidentChurn: "Churn after an incident"
        case .adoptionLift: "Adoption lift"
        case .reSurveyLift: "Re-survey lift"
        case .netRetentionGap: "Net retention gap"
        case .unrecovered: "Unrecovered customers"
        case .costPerSave: "Cost per save"
        case .promisesKept: "Promises kept"
        case .handOffs: "Hand-offs"
        case .customerEffort: "Customer effort"
        case .goodwillSpend: "Goodwill spend"
        case .satisfaction: "Satisfaction (CSAT)"
        case .casesClassified: "Cases classified"
        case .detectionLag: "Detection lag"
        case .channelChanges: "Channel changes"
        case .churnRisk: "Churn risk"
        case .detractorShare: "Detractor share"
        case .emergencies: "Emergencies"
        }
    }

    package var definition: String {
        switch self {
        case .recoveryRate:
            """
            Contacted detractor cases whose next score within 60 d is out of the detractor band. No answer \
            counts as not recovered. Where customers are asked again after day 60, it is that much longer.
            """
        case .timeToFirstTouch:
            "Median from the signal’s arrival to the first contact by a named person that arrived."
        case .detractorToPromoter:
            "All detractor cases, contacted or not, whose next score within 60 d is a promoter’s."
        case .rePurchase: "Accounts that buy again within 12 months of their recovery."
        case .recoveryToFix: "Recovered cases linked to a fix that was shipped within 90 d of the recovery."
        case .outreachRate: "Detractor cases that a named person contacted within 48 h."
        case .reachRate: "Detractor cases whose customer said something to a person within 14 d."
        case .responseRate:
            "Detractor cases we went out to whose customer answered a person within 14 d of the contact."
        case .timeToResolution: "Median from the signal’s arrival to the first remedy, or to an honest no."
        case .repeatContacts:
            "Remedied detractor cases whose customer came to us again within 30 d without being asked."
        case .saveRate:
            "Accounts that spoke of leaving, or cancelled, within 7 d and had not left after 90 d."
        case .postIncidentChurn: "Accounts with a detractor case that left within 180 d of it."
        case .adoptionLift:
            """
            How much more is used in the 28 d after the remedy than in 28 d before it all began: the \
            median case.
            """
        case .reSurveyLift:
            """
            NPS of the latest scores, less the same with every next score of a case replaced by its \
            opening score.
            """
        case .netRetentionGap:
            """
            Share of yearly revenue that recovered accounts keep over 12 months, less that of unrecovered \
            ones.
            """
        case .unrecovered:
            """
            Customers on Monday whose latest detractor case of the last 180 d is not recovered and who \
            are still here.
            """
        case .costPerSave: "Time and remedies of contacted detractor cases, divided by those that recovered."
        case .promisesKept:
            """
            Promises due in the period that were fulfilled in time. One moved in time and told counts at \
            its new date.
            """
        case .handOffs: "How often the owner of a detractor case changes after the first contact, on average."
        case .customerEffort: "Mean effort score (CES) on signals that belong to cases."
        case .goodwillSpend:
            "What refunds and credits delivered in the period cost. Money wrongly taken is not among them."
        case .satisfaction: "Share of the CSAT scores given that lie in the top band."
        case .casesClassified: "Detractor cases whose cause was found."
        case .detectionLag: "Median from when something was said to when we had it."
        case .channelChanges:
            """
            How often we met the customer of a detractor case by another channel than before, on average. \
            Attempts that did not arrive do not count.
            """
        case .churnRisk:
            """
            Accounts that were not recovered 60 d after a detractor case, and left in the 120 d after. What is \
            at risk is that share of the yearly revenue of all who are at risk now.
            """
        case .emergencies:
            "Detractor cases for which something was chosen before the diagnosis, since it could not wait."
        case .detractorShare:
            "Share of the scores given that lie in the detractor band, on whatever scale they were given."
        }
    }

    /// What others say is reached, and who says so; nil where no claim is known to us.
    var claim: String? {
        switch self {
        case .recoveryRate: "20 to 40% of detractors turn within 90 days (surveygauge.com, 2025)"
        case .timeToFirstTouch: "good programmes answer within 48 h (surveygauge.com, 2025)"
        case .rePurchase:
            "54% stay whose costly complaint was settled, 82% where it was settled quickly (TARP, in Fast Company, 2003)"
        default: nil
        }
    }
}
