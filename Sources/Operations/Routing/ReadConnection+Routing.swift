package import Recovery
package import Storage

extension ReadConnection {
    /// Rules and settings as they were set, or as an organization begins.
    package func routingPlan(of organization: Organization.Key) throws -> RoutingPlan {
        var plan = try first(RoutingSettings(of: organization)) ?? RoutingPlan()
        let rows = Dictionary(grouping: try all(RoutingRuleRows(of: organization)), by: \.position)
        for (position, its) in rows.sorted(by: { $0.key < $1.key }) {
            guard let first = its.first else { continue }
            if position == 0 {
                (plan.others, plan.choiceOfOthers) = (first.receiver, first.choice)
            } else {
                let conditions = try its.compactMap(\.condition).map {
                    try RoutingCondition($0.field, $0.test, $0.values)
                }
                plan.rules.append(try RoutingRule(conditions, to: first.receiver, by: first.choice))
            }
        }
        return plan
    }

    /// Who could own a case now, and how it is decided.
    func routing(
        of organization: Organization.Key, _ timekeeping: Timekeeping, now: Instant, _ world: World
    ) throws -> Routing {
        let day = try zone(of: organization, world).day(of: now)
        var candidates = try all(Candidates(of: organization, on: day))
        let teams = Dictionary(grouping: try all(TeamMemberships(of: organization)), by: \.member)
        for index in candidates.indices {
            let id = candidates[index].member.id
            candidates[index].teams = teams[id]?.map(\.team) ?? []
            candidates[index].opensAt = timekeeping.calendar(of: id).nextOpen(from: now)
        }
        return Routing(
            try routingPlan(of: organization), among: candidates, by: try goodwillTable(of: organization))
    }

    /// As it was set, or as an organization begins.
    package func severityTable(of organization: Organization.Key) throws -> SeverityTable {
        let rows = try all(SeverityPoints(of: organization))
        guard !rows.isEmpty else { return .shipped }
        func points(_ kind: SeverityPoints.Entry.Kind) -> [String: Int] {
            Dictionary(rows.filter { $0.kind == kind }.map { ($0.name, $0.points) }) { first, _ in first }
        }
        let factors = points(.factor).compactMap { name, points in
            SeverityFactor(rawValue: name).map { ($0, points) }
        }
        let cuts = points(.cut).compactMap { name, points in Severity(rawValue: name).map { ($0, points) } }
        let from = points(.from)
        return try SeverityTable(
            points: Dictionary(uniqueKeysWithValues: factors), segments: points(.segment),
            cuts: Dictionary(uniqueKeysWithValues: cuts),
            words: rows.filter { $0.kind == .word }.map(\.name),
            reachFrom: from["reach"] ?? SeverityTable.shipped.reachFrom,
            renewalWithinDays: from["renewal"] ?? SeverityTable.shipped.renewalWithinDays)
    }
}
