import Insight

extension Archetype {
    package var text: String {
        switch self {
        case .disappointedLoyalist: "Disappointed loyalist"
        case .forgottenCustomer: "Forgotten customer"
        case .trappedComplainer: "Trapped complainer"
        case .mismatchedBuyer: "Mismatched buyer"
        case .publicVoice: "Public voice"
        }
    }

    package var meaning: String {
        switch self {
        case .disappointedLoyalist: "Long with us and fond of us, until something was done badly."
        case .forgottenCustomer: "Nothing happened to them, and nobody asked after them."
        case .trappedComplainer: "Passed on from one to the next over one matter, and asked anew by each."
        case .mismatchedBuyer: "It does what it says, and they were told more."
        case .publicVoice: "Was refused, and says so where everybody hears it."
        }
    }

    /// With one of them, elsewhere.
    package var worked: String {
        switch self {
        case .disappointedLoyalist:
            "A senior owner within four hours, the delivery lead on the next call, a fee credit as a signal, not as payment"
        case .forgottenCustomer:
            "A personal call about the year ahead, a quarterly review, one named contact; no money"
        case .trappedComplainer: "One owner with authority, one call, a direct line"
        case .mismatchedBuyer: "An honest talk, another product and a smaller plan, re-priced"
        case .publicVoice:
            "A senior call in four hours, a refund, leave asked to publish the outcome; the customer updates the review"
        }
    }

    package var cameOfIt: String {
        switch self {
        case .disappointedLoyalist: "Promoter in 60 days, bought again, a reference"
        case .forgottenCustomer: "An 8 within a quarter, bought a second product"
        case .trappedComplainer: "A 9, renewed higher; the process was redesigned"
        case .mismatchedBuyer: "An 8 within a quarter; the sales script was changed"
        case .publicVoice: "Stayed and speaks for us; the wording of the policy was changed"
        }
    }
}
