/// One of the five figures, with what it says in short.
package enum FigureWord: String, CaseIterable, Hashable, Sendable {
    case recoveryRate = "recovery_rate"
    case timeToFirstTouch = "time_to_first_touch"
    case detractorToPromoter = "detractor_to_promoter"
    case rePurchase = "re_purchase"
    case recoveryToFix = "recovery_to_fix"

    package var text: String {
        switch self {
        case .recoveryRate: "Recovery rate"
        case .timeToFirstTouch: "Time to first touch"
        case .detractorToPromoter: "Detractor to promoter"
        case .rePurchase: "Re-purchase"
        case .recoveryToFix: "Recovery to fix"
        }
    }

    package var definition: String {
        switch self {
        case .recoveryRate:
            """
            Contacted detractor cases whose next score within 60 d is out of the detractor band. No answer \
            counts as not recovered.
            """
        case .timeToFirstTouch:
            "Median from the signal’s arrival to the first contact by a named person that arrived."
        case .detractorToPromoter:
            "All detractor cases, contacted or not, whose next score within 60 d is a promoter’s."
        case .rePurchase: "Accounts that buy again within 12 months of their recovery."
        case .recoveryToFix: "Recovered cases linked to a fix that was shipped within 90 d of the recovery."
        }
    }
}
