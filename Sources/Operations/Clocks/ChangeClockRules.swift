package import Recovery
import Storage

/// Changes how long steps may take; open cases are dated anew.
package struct ChangeClockRules: Sendable {
    package let organization: Organization.Key
    package let actor: ID<Member>
    package let change: Change

    package enum Change: Sendable {
        /// For all cases that fit no rule.
        case others(ClockPolicy)
        case add(ClockRules.Rule)
        case replace(at: Int, ClockRules.Rule)
        case remove(at: Int)
    }

    package init(of organization: Organization.Key, by actor: ID<Member>, _ change: Change) {
        self.organization = organization
        self.actor = actor
        self.change = change
    }

    /// - Throws: `Missing` for a rule that is not there.
    package func run(at workplace: Workplace) async throws {
        let world = workplace.world
        try await workplace.writer.write { connection in
            _ = try connection.actor(self.actor, of: self.organization, needing: .administer)
            // A second change waits here, and then begins from what this one has set.
            _ = try connection.rows(
                "SELECT id FROM organizations WHERE id = \(self.organization)\(connection.dialect.forUpdate)")
            var rules = try connection.clockRules(of: self.organization)
            try self.apply(to: &rules)
            try connection.set(rules, of: self.organization)
            try connection.reckonAnew(self.organization, because: .policy, world)
        }
    }

    private func apply(to rules: inout ClockRules) throws {
        switch change {
        case .others(let policy): rules.others = policy
        case .add(let rule): rules.rules.append(rule)
        case .replace(let place, let rule):
            guard rules.rules.indices.contains(place) else { throw Missing("rule") }
            rules.rules[place] = rule
        case .remove(let place):
            guard rules.rules.indices.contains(place) else { throw Missing("rule") }
            rules.rules.remove(at: place)
        }
    }
}

extension WriteConnection {
    fileprivate func set(_ rules: ClockRules, of organization: Organization.Key) throws {
        try run("DELETE FROM clock_limits WHERE organization_id = \(organization)")
        try run("DELETE FROM clock_rules WHERE organization_id = \(organization)")
        let key = organization.sqlValue
        let all: [(team: ID<Team>?, measure: Measure?, policy: ClockPolicy)] =
            [(nil, nil, rules.others)] + rules.rules.map { ($0.team, $0.measure, $0.policy) }
        try run(
            """
            INSERT INTO clock_rules (organization_id, position, team_id, measure, counts_working_time)
            VALUES ($1, $2, $3, $4, $5)
            """,
            forEach: all.enumerated().map { position, rule in
                [
                    key, position.sqlValue, rule.team.sqlValue, rule.measure.sqlValue,
                    rule.policy.countsWorkingTime.sqlValue,
                ]
            })
        try run(
            """
            INSERT INTO clock_limits (organization_id, position, severity, clock, minutes)
            VALUES ($1, $2, $3, $4, $5)
            """,
            forEach: all.enumerated().flatMap { position, rule in
                rule.policy.rows.map { [key, position.sqlValue, .text($0), $1.sqlValue, $2.sqlValue] }
            })
    }
}

extension ClockPolicy {
    /// Severity ('' for all), clock, minutes.
    fileprivate var rows: [(String, Clock.Kind, Int)] {
        func rows(_ severity: String, _ limits: Limits) -> [(String, Clock.Kind, Int)] {
            Clock.Kind.limited.compactMap { kind in
                limits[kind].map { (severity, kind, Int($0.wholeMilliseconds / 60_000)) }
            }
        }
        return rows("", limits)
            + Severity.allCases.flatMap { rows($0.rawValue, shorter[$0] ?? [:]) }
    }
}
