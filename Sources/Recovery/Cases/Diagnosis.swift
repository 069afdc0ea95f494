/// Why it happened, as the owner understood it before anything was offered.
package struct Diagnosis: Hashable, Sendable {
    package enum Fixability: String, CaseIterable, Hashable, Sendable, Codable {
        case fixableNow = "fixable_now"
        case systemic
    }

    package let cause: Cause
    /// Code of one of the organization's reasons, mapped to the same cause.
    package let reason: String
    package let secondCause: Cause?
    package let fixability: Fixability

    package init(cause: Cause, reason: String, secondCause: Cause? = nil, fixability: Fixability) {
        self.cause = cause
        self.reason = reason
        self.secondCause = secondCause
        self.fixability = fixability
    }
}
