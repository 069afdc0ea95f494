package import Recovery

/// That a case is linked to a fix.
package struct FixLink: Hashable, Sendable {
    package var caseID: String
    /// Nil while the fix is being worked on.
    package var shippedAt: Instant?
    package var isFoundIneffective: Bool
    /// Whether the data showed that it worked.
    package var isVerified: Bool

    package init(
        caseID: String, shippedAt: Instant?, isFoundIneffective: Bool = false, isVerified: Bool = false
    ) {
        self.caseID = caseID
        self.shippedAt = shippedAt
        self.isFoundIneffective = isFoundIneffective
        self.isVerified = isVerified
    }
}
