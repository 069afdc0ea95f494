package import Recovery

/// An ended case, with what was done and what came of it.
package struct PastCase: Hashable, Sendable {
    package let id: ID<Case>
    package let endedAt: Instant
    package let traits: CaseTraits
    package let outcome: Stage.Word
    package let remedies: [RemedyKind]

    package init(
        id: ID<Case>, endedAt: Instant, traits: CaseTraits, outcome: Stage.Word, remedies: [RemedyKind]
    ) {
        self.id = id
        self.endedAt = endedAt
        self.traits = traits
        self.outcome = outcome
        self.remedies = remedies
    }
}
