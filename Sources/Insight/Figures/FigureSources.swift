package import Recovery

/// All that figures are computed from: of all time, also outside the period.
package struct FigureSources: Hashable, Sendable {
    package var cases: [CaseFact]
    package var purchases: [Purchase] = [] {
        didSet {
            boughtAt = Dictionary(grouping: purchases.lazy.filter(\.isNetPositive), by: \.unit)
                .mapValues { $0.map(\.occurredAt) }
        }
    }
    /// When each account, or customer without one, bought what it kept.
    private(set) var boughtAt: [String: [Instant]] = [:]
    /// Whether the organization records purchases at all; without, none is not 0 %.
    package var hasPurchases = false
    package var fixLinks: [FixLink] = []
    /// Whether the organization records fixes at all.
    package var hasFixes = false
    package var passives: [PassiveScore] = []
    package var signals: [SignalFact] = []
    package var behaviours: [BehaviourEvent] = []
    package var touches: [TouchFact] = []
    package var remedies: [RemedyFact] = []
    package var promises: [PromiseFact] = []
    package var accounts: [AccountFact] = []
    package var timeSpent: [TimeSpent] = []
    /// The organization's, in whose smallest part costs are counted.
    package var currency: Currency?

    package init(cases: [CaseFact] = []) {
        self.cases = cases
    }
}
