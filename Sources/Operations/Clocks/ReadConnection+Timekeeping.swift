package import Recovery
package import Storage

extension ReadConnection {
    /// How the organization keeps time; what it never set is as it is for everybody.
    /// - Throws: `ZoneCatalogue.Refusal` for a calendar of a zone that is not there.
    func timekeeping(of organization: Organization.Key, _ world: World) throws -> Timekeeping {
        let days = Dictionary(grouping: try all(CalendarDays(of: organization)), by: \.calendar)
        var calendars: [ID<WorkCalendar>: WorkCalendar] = [:]
        var usual: WorkCalendar?
        for entry in try all(Calendars(of: organization)) {
            let observed = (days[entry.id] ?? []).filter(\.isObserved)
            let calendar = try WorkCalendar(
                in: world.zones.zone(named: entry.zone), week: entry.week,
                days: Dictionary(observed.map { ($0.day, $0.openings) }) { first, _ in first })
            calendars[entry.id] = calendar
            if entry.isUsual { usual = calendar }
        }
        let own = try all(CalendarsOfMembers(of: organization))
        return Timekeeping(
            try clockRules(of: organization), try followUp(of: organization),
            usual: try usual ?? .officeHours(in: zone(of: organization, world)), calendars: calendars,
            ofMembers: Dictionary(own.map { ($0.member, $0.calendar) }) { first, _ in first })
    }

    func followUp(of organization: Organization.Key) throws -> FollowUp {
        try first(Organizations(organization))?.followUp ?? .usual
    }

    /// As they were set, or as an organization begins.
    package func clockRules(of organization: Organization.Key) throws -> ClockRules {
        var rules = ClockRules()
        let rows = Dictionary(grouping: try all(ClockRuleRows(of: organization)), by: \.position)
        for (_, limits) in rows.sorted(by: { $0.key < $1.key }) {
            guard let first = limits.first else { continue }
            var (all, shorter): (ClockPolicy.Limits, [Severity: ClockPolicy.Limits]) = ([:], [:])
            for row in limits {
                if let severity = row.severity {
                    shorter[severity, default: [:]][row.clock] = row.limit
                } else {
                    all[row.clock] = row.limit
                }
            }
            let policy = try ClockPolicy(all, shorter: shorter, countsWorkingTime: first.countsWorkingTime)
            if first.position == 0 {
                rules.others = policy
            } else {
                rules.rules.append(
                    try ClockRules.Rule(team: first.team, measure: first.measure, policy: policy))
            }
        }
        return rules
    }
}
