package import Recovery

/// That an account, or a customer without one, gave a passive score; beside it stand recovered ones.
package struct PassiveScore: Hashable, Sendable {
    package var unit: String
    package var occurredAt: Instant
    /// As stamped on the answer.
    package var segment: String?
    package var touchpoint: String?
    /// Of the account, as it is now.
    package var location: String?

    package init(unit: String, occurredAt: Instant) {
        self.unit = unit
        self.occurredAt = occurredAt
    }
}
