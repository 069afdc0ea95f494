package import Recovery
import Storage

/// Says what teams may spend on remedies in a month, in minor units; nil: nothing is said of the team any more. What was
/// spent by now stays spent.
package struct SetBudgets: Sendable {
    package let organization: Organization.Key
    package let actor: ID<Member>
    package let budgets: [ID<Team>: Int64?]

    package init(of organization: Organization.Key, by actor: ID<Member>, _ budgets: [ID<Team>: Int64?]) {
        self.organization = organization
        self.actor = actor
        self.budgets = budgets
    }

    package enum BudgetRefusal: Refusal, Hashable {
        case belowZero(ID<Team>)

        package var rule: String { "budget_amount" }
    }

    package func run(at workplace: Workplace) async throws {
        for (team, minor) in budgets where minor.map({ $0 < 0 }) == true {
            throw BudgetRefusal.belowZero(team)
        }
        try await workplace.writer.write { connection in
            _ = try connection.actor(self.actor, of: self.organization, needing: .setAuthority)
            let known = Set(try connection.all(Teams(of: self.organization)).map(\.id))
            for (team, minor) in self.budgets.sorted(by: { $0.key < $1.key }) {
                guard known.contains(team.rawValue) else { throw Missing("team") }
                try self.set(minor, of: team, connection)
            }
        }
    }

    private func set(_ minor: Int64?, of team: ID<Team>, _ connection: any WriteConnection) throws {
        guard let minor else {
            try connection.run(
                "DELETE FROM team_budgets WHERE organization_id = \(organization) AND team_id = \(team)")
            return
        }
        try connection.run(
            """
            INSERT INTO team_budgets (organization_id, team_id, monthly_minor)
            VALUES (\(organization), \(team), \(minor))
            ON CONFLICT (organization_id, team_id) DO UPDATE SET monthly_minor = excluded.monthly_minor
            """)
    }
}
