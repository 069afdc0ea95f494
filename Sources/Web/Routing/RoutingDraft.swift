package import Recovery

/// Rules as they stand in the form: what is typed, whether it could be a rule or not.
package struct RoutingDraft: Hashable, Sendable {
    package var rules: [Rule]
    /// As `Receiver.code`.
    package var others: String
    package var choiceOfOthers: RoutingRule.Choice
    package var onlyAvailable: Bool
    package var capacity: String
    package var onlyWithAuthority: Bool
    package var notTheManager: Bool

    package struct Rule: Hashable, Sendable {
        package var conditions: [Condition]
        package var receiver: String
        package var choice: RoutingRule.Choice

        package init(conditions: [Condition], receiver: String, choice: RoutingRule.Choice) {
            self.conditions = conditions
            self.receiver = receiver
            self.choice = choice
        }
    }

    package struct Condition: Hashable, Sendable {
        package var field: RoutingField
        package var test: RoutingCondition.Test
        /// Apart by commas.
        package var values: String

        package init(field: RoutingField, test: RoutingCondition.Test, values: String) {
            self.field = field
            self.test = test
            self.values = values
        }
    }

    package init(_ plan: RoutingPlan) {
        rules = plan.rules.map { rule in
            Rule(
                conditions: rule.conditions.map {
                    Condition(
                        field: $0.field, test: $0.test, values: $0.values.joined(separator: ", "))
                }, receiver: rule.receiver.code, choice: rule.choice)
        }
        others = plan.others.code
        choiceOfOthers = plan.choiceOfOthers
        onlyAvailable = plan.onlyAvailable
        capacity = String(plan.capacity)
        onlyWithAuthority = plan.onlyWithAuthority
        notTheManager = plan.notTheManager
    }

    init(_ form: PageForm) {
        // One too many arrives, so that the rule says so.
        let count = min(Int(form["rules"]) ?? 0, RoutingPlan.mostRules + 1)
        rules = (0..<max(count, 0)).map { Rule(form, at: $0) }
        others = form["others"]
        choiceOfOthers = form.choice("others-choice") ?? .leastLoaded
        onlyAvailable = form.isTicked("available")
        capacity = form["capacity"]
        onlyWithAuthority = form.isTicked("authority")
        notTheManager = form.isTicked("manager")
    }

    /// Does what a button other than those that save or try it asks for: "up-2", "remove-0", "add", "and-1".
    mutating func act(_ button: String) {
        let parts = button.split(separator: "-")
        let place = parts.count == 2 ? Int(parts[1]) : nil
        switch (parts.first, place) {
        case ("add", _):
            if rules.count < RoutingPlan.mostRules { rules.append(Rule.empty) }
        case ("up", let place?) where rules.indices.contains(place) && place > 0:
            rules.swapAt(place, place - 1)
        case ("remove", let place?) where rules.indices.contains(place): rules.remove(at: place)
        case ("and", let place?)
        where rules.indices.contains(place) && rules[place].conditions.count < RoutingRule.mostConditions:
            rules[place].conditions.append(Rule.empty.conditions[0])
        default: break
        }
    }

    /// - Throws: `RefusalNote`, named by the field of the form.
    func plan() throws -> RoutingPlan {
        guard let capacity = Int(capacity.filter { !$0.isWhitespace }), 1...10_000 ~= capacity else {
            throw RefusalNote(rule: "routing_capacity", sentence: Words.Routing.noCapacity, field: "capacity")
        }
        let receiver = RoutingRule.Receiver(code: others) ?? .anybody
        return RoutingPlan(
            try rules.enumerated().map { try $1.rule(at: $0) }, others: receiver,
            choiceOfOthers: choiceOfOthers, onlyAvailable: onlyAvailable, capacity: capacity,
            onlyWithAuthority: onlyWithAuthority, notTheManager: notTheManager)
    }
}

extension RoutingDraft.Rule {
    static let empty = RoutingDraft.Rule(
        conditions: [.init(field: .channel, test: .isOneOf, values: "")], receiver: "anybody",
        choice: .leastLoaded)

    fileprivate init(_ form: PageForm, at place: Int) {
        let count = min(Int(form["conditions-\(place)"]) ?? 1, RoutingRule.mostConditions + 1)
        conditions = (0..<max(count, 1)).compactMap { number in
            let name = "\(place)-\(number)"
            let values = form["values-" + name]
            // A further condition of no value is one that was taken away.
            guard number == 0 || !values.isBlank || form["do"].hasPrefix("and-") else { return nil }
            return RoutingDraft.Condition(
                field: form.choice("field-" + name) ?? .channel,
                test: form.choice("test-" + name) ?? .isOneOf, values: values)
        }
        receiver = form["receiver-\(place)"]
        choice = form.choice("choice-\(place)") ?? .leastLoaded
    }

    fileprivate func rule(at place: Int) throws -> RoutingRule {
        let conditions = try conditions.enumerated().map { number, condition in
            do throws(RoutingCondition.ConditionRefusal) {
                return try RoutingCondition(
                    condition.field, condition.test,
                    condition.values.split(separator: ",").compactMap { String($0).filled })
            } catch {
                throw RefusalNote(
                    rule: error.rule, sentence: Words.Routing.refusal(error),
                    field: "values-\(place)-\(number)")
            }
        }
        guard let receiver = RoutingRule.Receiver(code: receiver) else {
            throw RefusalNote(
                rule: "routing_rule_receiver", sentence: Words.Routing.noReceiver, field: "receiver-\(place)")
        }
        return try RoutingRule(conditions, to: receiver, by: choice)
    }
}

extension RoutingRule.Receiver {
    var code: String {
        switch self {
        case .member(let id): "member:\(id.rawValue)"
        case .team(let id): "team:\(id.rawValue)"
        case .accountManager: "account_manager"
        case .anybody: "anybody"
        }
    }

    init?(code: String) {
        let parts = code.split(separator: ":", maxSplits: 1).map(String.init)
        switch (parts.first, parts.count) {
        case ("member", 2): self = .member(ID(parts[1]))
        case ("team", 2): self = .team(ID(parts[1]))
        case ("account_manager", 1): self = .accountManager
        case ("anybody", 1): self = .anybody
        default: return nil
        }
    }
}
