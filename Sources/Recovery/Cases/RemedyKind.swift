/// What is done to put it right, each bound to the causes that it fits.
package enum RemedyKind: String, CaseIterable, Hashable, Sendable, Codable {
    case replacement, redo, refund, credit
    case engineersTime = "engineers_time"
    case apology
    case directLine = "direct_line"
    case doneOnTheirBehalf = "done_on_their_behalf"
    case otherProduct = "other_product"
    case smallerPlan = "smaller_plan"
    case training
    case honestNo = "honest_no"
    case personalCall = "personal_call"
    case accountReview = "account_review"
    case namedContact = "named_contact"

    /// The causes that it puts right by itself. An apology puts nothing right.
    package var causes: Set<Cause> {
        switch self {
        case .replacement, .redo, .refund, .credit, .engineersTime: [.failedDelivery]
        case .apology: []
        case .directLine, .doneOnTheirBehalf: [.processFriction]
        case .otherProduct, .smallerPlan, .training, .honestNo: [.mismatchedExpectations]
        case .personalCall, .accountReview, .namedContact: [.relationalNeglect]
        }
    }

    package var isMoney: Bool { self == .refund || self == .credit }

    package func fits(_ cause: Cause) -> Bool { causes.contains(cause) }
}
