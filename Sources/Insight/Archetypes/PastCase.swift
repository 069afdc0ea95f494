package import Recovery

/// An ended case, and what came of it.
package struct PastCase: Hashable, Sendable {
    package let id: ID<Case>
    package let endedAt: Instant
    package internal(set) var traits: CaseTraits
    package let outcome: Stage.Word

    package init(id: ID<Case>, endedAt: Instant, traits: CaseTraits, outcome: Stage.Word) {
        self.id = id
        self.endedAt = endedAt
        self.traits = traits
        self.outcome = outcome
    }
}
