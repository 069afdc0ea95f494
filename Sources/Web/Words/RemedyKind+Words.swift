package import Recovery

extension RemedyKind {
    package var text: String {
        switch self {
        case .replacement: "Replace it"
        case .redo: "Do it again, properly"
        case .refund: "Refund"
        case .credit: "Credit"
        case .engineersTime: "An engineer’s time"
        case .apology: "Apology"
        case .directLine: "A direct line"
        case .doneOnTheirBehalf: "Do it on their behalf"
        case .otherProduct: "Another product"
        case .smallerPlan: "A smaller plan"
        case .training: "Training"
        case .honestNo: "An honest no, and what there is instead"
        case .personalCall: "A personal call"
        case .accountReview: "A review of the account"
        case .namedContact: "A named contact"
        }
    }
}
