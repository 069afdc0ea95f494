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

    /// How long after T0 a next score counts.
    package var nextScoreDays: Int

    package init(cases: [CaseFact] = [], nextScoreDays: Int? = nil) {
        self.cases = cases
        self.nextScoreDays = nextScoreDays ?? cases.first?.nextScoreDays ?? FollowUp.usual.answerDays
    }

    /// By id.
    package mutating func sortCases() { cases.sort { $0.id < $1.id } }

    /// The values that cases have.
    package struct Slices: Sendable {
        package fileprivate(set) var segments: Set<String> = []
        package fileprivate(set) var teams: Set<String> = []
        package fileprivate(set) var locations: Set<String> = []
        package fileprivate(set) var touchpoints: Set<String> = []
    }

    package var slices: Slices {
        cases.reduce(into: Slices()) { slices, fact in
            if let segment = fact.segment { slices.segments.insert(segment) }
            if let team = fact.team { slices.teams.insert(team) }
            if let location = fact.location { slices.locations.insert(location) }
            if let touchpoint = fact.touchpoint { slices.touchpoints.insert(touchpoint) }
        }
    }
}
