/// The organization's own finer code of a cause.
package struct Reason: Hashable, Sendable {
    package let code: String
    package let cause: Cause
    /// What it usually takes to put right, in minor units of the organization's currency.
    package var usualRemedyMinor: Int64

    package init(code: String, cause: Cause, usualRemedyMinor: Int64 = 0) {
        self.code = code
        self.cause = cause
        self.usualRemedyMinor = usualRemedyMinor
    }

    /// What an organization starts with.
    package static let shipped: [Reason] = [
        Reason(code: "product_bug", cause: .failedDelivery),
        Reason(code: "late_or_broken_delivery", cause: .failedDelivery),
        Reason(code: "botched_set_up", cause: .failedDelivery),
        Reason(code: "long_waits", cause: .processFriction),
        Reason(code: "repeated_identification", cause: .processFriction),
        Reason(code: "channel_switching", cause: .processFriction),
        Reason(code: "billing_dispute", cause: .processFriction),
        Reason(code: "price", cause: .mismatchedExpectations),
        Reason(code: "confusing_onboarding", cause: .mismatchedExpectations),
        Reason(code: "oversold", cause: .mismatchedExpectations),
        Reason(code: "missing_feature", cause: .mismatchedExpectations),
        Reason(code: "no_contact", cause: .relationalNeglect),
        Reason(code: "no_recognition", cause: .relationalNeglect),
        Reason(code: "rude_treatment", cause: .relationalNeglect),
    ]
}
