/// How an organization gives its cases to people: rules in their order, what holds for every rule, and the one for all else.
package struct RoutingPlan: Hashable, Sendable {
    package var rules: [RoutingRule]
    /// Who gets what meets no rule.
    package var others: RoutingRule.Receiver
    package var choiceOfOthers: RoutingRule.Choice
    /// Only who is not on leave and has fewer open cases than `capacity`; of those first who works soonest.
    package var onlyAvailable: Bool
    /// Counts those that wait for the next score too: of the hundred that it is at first, some twelve are being worked on.
    package var capacity: Int
    /// Only who may give what the usual remedy of the suspected cause costs.
    package var onlyWithAuthority: Bool
    /// Never who runs the account, but where neglect is suspected: then they are the one to make good.
    package var notTheManager: Bool

    /// What an organization begins with.
    package init(
        _ rules: [RoutingRule] = [], others: RoutingRule.Receiver = .anybody,
        choiceOfOthers: RoutingRule.Choice = .leastLoaded, onlyAvailable: Bool = true, capacity: Int = 100,
        onlyWithAuthority: Bool = true, notTheManager: Bool = true
    ) {
        self.rules = rules
        self.others = others
        self.choiceOfOthers = choiceOfOthers
        self.onlyAvailable = onlyAvailable
        self.capacity = capacity
        self.onlyWithAuthority = onlyWithAuthority
        self.notTheManager = notTheManager
    }

    package static let mostRules = 100
}
