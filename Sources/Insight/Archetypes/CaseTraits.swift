package import Recovery

/// By what a case is compared with others. Nil: unknown, and like nothing.
package struct CaseTraits: Hashable, Sendable {
    package var archetype: Archetype?
    package var cause: Cause?
    /// Of the customer's comment.
    package var words: HashedText?
    package var segment: String?
    package var journeyStage: String?

    package init() {}
}
