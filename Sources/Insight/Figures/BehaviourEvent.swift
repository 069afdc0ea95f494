package import Recovery

/// A dated fact about an account, or a customer without one, that is not feedback.
package struct BehaviourEvent: Hashable, Sendable {
    package var unit: String
    package var kind: Kind
    /// Below zero where money went back.
    package var amountMinor: Int64?
    package var currency: String?
    /// Of a usage, how many; nil is one.
    package var quantity: Int64?
    package var occurredAt: Instant

    /// As stored.
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        case purchase, renewal, expansion, contraction, cancellation, usage
    }

    package init(unit: String, kind: Kind, occurredAt: Instant) {
        self.unit = unit
        self.kind = kind
        self.occurredAt = occurredAt
    }

    /// Buys, renews or grows; money paid back does none of it.
    var staysOn: Bool {
        switch kind {
        case .purchase, .renewal, .expansion: (amountMinor ?? 0) >= 0
        case .contraction, .cancellation, .usage: false
        }
    }
}
