package import Recovery

/// A dated purchase of an account or, where there is none, of a customer.
package struct Purchase: Hashable, Sendable {
    package var unit: String
    package var occurredAt: Instant
    package var kind: Kind
    /// Whether anything is left of it after what was refunded or cancelled within 30 days.
    package var isNetPositive: Bool

    /// As stored; what is none of these is not bought again.
    package enum Kind: String, Hashable, Sendable {
        case purchase, renewal, expansion
    }

    package init(unit: String, occurredAt: Instant, kind: Kind, isNetPositive: Bool) {
        self.unit = unit
        self.occurredAt = occurredAt
        self.kind = kind
        self.isNetPositive = isNetPositive
    }
}
