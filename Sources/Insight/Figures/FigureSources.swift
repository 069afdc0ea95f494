/// All that the five figures are computed from.
package struct FigureSources: Hashable, Sendable {
    /// Of all time, also outside the period: an account's first recovery may lie before it.
    package var cases: [CaseFact] = []
    package var purchases: [Purchase] = []
    /// Whether the organization records purchases at all; without, none is not 0 %.
    package var hasPurchases = false
    package var fixLinks: [FixLink] = []
    /// Whether the organization records fixes at all.
    package var hasFixes = false
    package var passives: [PassiveScore] = []

    package init() {}
}
