/// Something asked for does not exist, or not for this organization.
package struct Missing: Error, Hashable, Sendable {
    /// "case", "signal" and so on.
    package let kind: String

    package init(_ kind: String) {
        self.kind = kind
    }
}
