package import Recovery
import Storage

/// Changes who gets which case; open cases keep their owners.
package struct ChangeRouting: Sendable {
    package let organization: Organization.Key
    package let actor: ID<Member>
    package let plan: RoutingPlan

    package init(of organization: Organization.Key, by actor: ID<Member>, _ plan: RoutingPlan) {
        self.organization = organization
        self.actor = actor
        self.plan = plan
    }

    /// - Throws: `RoutingRule.RuleRefusal` for a rule whose receivers own no cases.
    package func run(at workplace: Workplace) async throws {
        guard plan.rules.count <= RoutingPlan.mostRules else { throw RoutingRule.RuleRefusal.tooManyRules }
        try await workplace.writer.write { connection in
            _ = try connection.actor(self.actor, of: self.organization, needing: .administer)
            try self.checkReceivers(connection)
            try self.write(connection)
        }
    }

    /// Whoever is away or full today may be there tomorrow; who owns no cases never gets one.
    private func checkReceivers(_ connection: any WriteConnection) throws {
        let members = try connection.all(Members(of: organization)).map(\.member).filter(\.worksCases)
        let teams = try connection.all(TeamMemberships(of: organization))
        for receiver in plan.rules.map(\.receiver) + [plan.others] {
            let isThere =
                switch receiver {
                case .member(let id): members.contains { $0.id == id }
                case .team(let id):
                    teams.contains { entry in
                        entry.team == id && members.contains { $0.id == entry.member }
                    }
                case .accountManager, .anybody: true
                }
            guard isThere else { throw RoutingRule.RuleRefusal.nobodyReceives }
        }
    }

    private func write(_ connection: any WriteConnection) throws {
        let key = organization.sqlValue
        for table in ["routing_conditions", "routing_rules", "routing_settings"] as [SQL] {
            try connection.run("DELETE FROM \(table) WHERE organization_id = \(organization)")
        }
        let all = [(plan.others, plan.choiceOfOthers)] + plan.rules.map { ($0.receiver, $0.choice) }
        try connection.run(
            """
            INSERT INTO routing_rules (organization_id, position, receiver, receiver_id, choice)
            VALUES ($1, $2, $3, $4, $5)
            """,
            forEach: all.enumerated().map { position, rule in
                let (word, id) = rule.0.code
                return [key, position.sqlValue, .text(word), id.sqlValue, rule.1.sqlValue]
            })
        try connection.run(
            """
            INSERT INTO routing_conditions (organization_id, position, number, field, test, value)
            VALUES ($1, $2, $3, $4, $5, $6)
            """,
            forEach: plan.rules.enumerated().flatMap { position, rule in
                rule.conditions.enumerated().map { number, condition in
                    [
                        key, (position + 1).sqlValue, number.sqlValue, condition.field.sqlValue,
                        condition.test.sqlValue, .text(condition.values.joined(separator: "\n")),
                    ]
                }
            })
        try connection.run(
            """
            INSERT INTO routing_settings (organization_id, only_available, capacity, only_with_authority,
                not_the_manager)
            VALUES (\(organization), \(plan.onlyAvailable), \(plan.capacity), \(plan.onlyWithAuthority),
                \(plan.notTheManager))
            """)
    }
}

extension RoutingRule.Receiver {
    fileprivate var code: (word: String, id: String?) {
        switch self {
        case .member(let id): ("member", id.rawValue)
        case .team(let id): ("team", id.rawValue)
        case .accountManager: ("account_manager", nil)
        case .anybody: ("anybody", nil)
        }
    }
}
