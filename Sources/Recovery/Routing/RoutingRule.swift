/// Who gets the cases that meet all of its conditions.
package struct RoutingRule: Hashable, Sendable {
    package enum Receiver: Hashable, Sendable {
        case member(ID<Member>)
        case team(ID<Team>)
        /// Who runs the account of the customer.
        case accountManager
        /// Whoever owns cases.
        case anybody
    }

    /// Of several who could.
    package enum Choice: String, CaseIterable, Hashable, Sendable, Codable {
        case leastLoaded = "least_loaded"
        case roundRobin = "round_robin"
    }

    package static let mostConditions = 5

    package let conditions: [RoutingCondition]
    package let receiver: Receiver
    package let choice: Choice

    /// - Throws: for a rule of no condition, which would hide all below it.
    package init(
        _ conditions: [RoutingCondition], to receiver: Receiver, by choice: Choice = .leastLoaded
    ) throws(RuleRefusal) {
        guard !conditions.isEmpty else { throw .noCondition }
        guard conditions.count <= Self.mostConditions else { throw .tooManyConditions }
        self.conditions = conditions
        self.receiver = receiver
        self.choice = choice
    }

    package enum RuleRefusal: Refusal, Hashable {
        case noCondition
        case tooManyConditions
        case tooManyRules
        /// Nobody of them owns cases.
        case nobodyReceives

        package var rule: String {
            switch self {
            case .noCondition: "routing_rule_condition"
            case .tooManyConditions: "routing_rule_length"
            case .tooManyRules: "routing_rules_most"
            case .nobodyReceives: "routing_rule_receiver"
            }
        }
    }

    package func fits(_ facts: RoutingFacts) -> Bool { conditions.allSatisfy { $0.holds(facts) } }

    /// Whether who meets `later` meets this one too, as far as single conditions tell: then a rule below it is never reached.
    package func hides(_ later: RoutingRule) -> Bool {
        conditions.allSatisfy { own in later.conditions.contains { own.covers($0) } }
    }
}

extension RoutingCondition {
    /// Whether what meets the other meets this one.
    fileprivate func covers(_ other: RoutingCondition) -> Bool {
        guard field == other.field else { return false }
        let (own, its) = (Int64(values[0]) ?? 0, Int64(other.values[0]) ?? 0)
        switch (test, other.test) {
        case (.isOneOf, .isOneOf): return Set(other.values).isSubset(of: values)
        case (.isNoneOf, .isNoneOf): return Set(values).isSubset(of: other.values)
        case (.isNoneOf, .isOneOf): return Set(values).isDisjoint(with: other.values)
        case (.isOver, .isOver): return its >= own
        case (.isUnder, .isUnder): return its <= own
        case (.contains, .contains): return Set(other.values).isSubset(of: values)
        default: return false
        }
    }
}
