/// The policies of an organization: the first rule that a case fits, or the one for all others.
package struct ClockRules: Hashable, Sendable {
    package var rules: [Rule]
    package var others: ClockPolicy

    package struct Rule: Hashable, Sendable {
        /// Of the owner; nil: whichever.
        package let team: ID<Team>?
        /// Of the opening; nil: whichever.
        package let measure: Measure?
        package let policy: ClockPolicy

        /// - Throws: for a rule of no condition, which would take every case.
        package init(
            team: ID<Team>?, measure: Measure?, policy: ClockPolicy
        ) throws(RuleRefusal) {
            guard team != nil || measure != nil else { throw .noCondition }
            self.team = team
            self.measure = measure
            self.policy = policy
        }

        fileprivate func fits(_ team: ID<Team>?, _ measure: Measure?) -> Bool {
            (self.team ?? team) == team && (self.measure ?? measure) == measure
        }
    }

    package enum RuleRefusal: Refusal, Hashable {
        case noCondition

        package var rule: String {
            switch self {
            case .noCondition: "clock_rule_condition"
            }
        }
    }

    package init(_ rules: [Rule] = [], others: ClockPolicy = .strict) {
        self.rules = rules
        self.others = others
    }

    package func policy(ofTeam team: ID<Team>?, _ measure: Measure?) -> ClockPolicy {
        rules.first { $0.fits(team, measure) }?.policy ?? others
    }
}
