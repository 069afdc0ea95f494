package import Recovery

/// That an account, or a customer without one, gave a passive score; beside it stand recovered ones.
package struct PassiveScore: Hashable, Sendable {
    package var unit: String
    package var occurredAt: Instant

    package init(unit: String, occurredAt: Instant) {
        self.unit = unit
        self.occurredAt = occurredAt
    }
}
