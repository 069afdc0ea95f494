import Operations
import Recovery
import Storage

/// One thing that the people who run a programme change.
enum RandomSettingChange: CaseIterable, Sendable {
    case policy, policyOfSome, firstPolicyRemoved, holiday, shortDay, dayRemoved, severity, routing, leave
    case memberLeaves, memberReturns, goodwill, budgets, followUp
}

extension RandomLife {
    /// Every three weeks or so, somebody changes something.
    mutating func planSettings() {
        var at = from
        while at < to {
            at = at.adding(.hours(chance.whole(50...500)))
            plan(.change(chance.pick(RandomSettingChange.allCases)), at: at)
        }
    }

    mutating func change(_ change: RandomSettingChange, at instant: Instant) async throws {
        let place = place(at: instant)
        switch change {
        case .policy:
            try await changeRules(.others(policy()), at: place)
        case .policyOfSome:
            let rule = try ClockRules.Rule(
                team: nil, measure: chance.pick(Measure.allCases), policy: policy())
            try await changeRules(.add(rule), at: place)
        case .firstPolicyRemoved: try await changeRules(.remove(at: 0), at: place)
        case .holiday, .shortDay, .dayRemoved: try await changeDays(change, at: place)
        case .severity: try await changeSeverity(at: place)
        case .followUp: try await changeFollowUp(at: place)
        case .routing: try await changeRouting(at: place)
        case .goodwill: try await changeGoodwill(at: instant)
        case .budgets: try await changeBudgets(at: place)
        case .leave, .memberLeaves, .memberReturns: try await changeMember(change, at: place)
        }
        count("changes: \(change)")
    }

    /// One of the usual ones, or one that somebody typed.
    private mutating func policy() throws -> ClockPolicy {
        let usual = chance.pick(ClockPolicy.Preset.allCases).policy
        guard chance.isIn(60) else { return usual }
        var (limits, shorter) = (usual.limits, usual.shorter)
        let kind = chance.pick(Clock.Kind.limited)
        let limit = Duration.hours(chance.pick([0, 1, 30, 100, 700, 9_000]))
        if chance.isIn(70) { limits[kind] = limit } else { shorter[.high, default: [:]][kind] = limit }
        return try ClockPolicy(limits, shorter: shorter, countsWorkingTime: chance.isIn(70))
    }

    private func changeRules(_ change: ChangeClockRules.Change, at place: Workplace) async throws {
        do {
            try await ChangeClockRules(of: home.key, by: staff.administrator, change).run(at: place)
        } catch is Missing {
            // There is none to be removed.
        }
    }

    private mutating func changeDays(_ change: RandomSettingChange, at place: Workplace) async throws {
        let day = zone.day(of: place.now).adding(days: chance.whole(0...6))
        let key = home.key
        let calendars = try await writer.reader.read { try $0.all(Calendars(of: key)) }.map(\.id)
        let what: ChangeCalendarDays.Change =
            switch change {
            case .holiday: .set(day, name: "A holiday", openings: [])
            case .shortDay: .set(day, name: "A short day", openings: [.init(from: 600, to: 720)])
            default: .remove(day)
            }
        _ = try await ChangeCalendarDays(of: key, by: staff.administrator, in: chance.pick(calendars), what)
            .run(at: place)
    }

    private mutating func changeSeverity(at place: Workplace) async throws {
        let shipped = SeverityTable.shipped
        var points = shipped.points
        points[chance.pick(SeverityFactor.allCases)] = chance.whole(0...8)
        let table = try SeverityTable(points: points, cuts: shipped.cuts, words: shipped.words)
        try await ChangeSeverity(of: home.key, by: staff.administrator, table).run(at: place)
    }

    private mutating func changeFollowUp(at place: Workplace) async throws {
        let afterDelivery = chance.whole(16...70)
        let first = chance.whole(0...9)
        let followUp = try FollowUp(
            checkInDays: [first, first + chance.whole(-1...40)], asksAfterDeliveryDays: afterDelivery,
            asksAfterOpeningDays: afterDelivery + chance.whole(-3...15))
        try await ChangeFollowUp(of: home.key, by: staff.administrator, followUp).run(at: place)
    }

    private mutating func changeRouting(at place: Workplace) async throws {
        var plan = RoutingPlan()
        let receivers: [RoutingRule.Receiver] = [
            .accountManager, .anybody, .member(chance.pick(staff.owners)),
        ]
        plan.rules = [
            try RoutingRule(
                [RoutingCondition(.measure, .isOneOf, [chance.pick(Measure.allCases).rawValue])],
                to: chance.pick(receivers), by: chance.pick(RoutingRule.Choice.allCases))
        ]
        plan.choiceOfOthers = chance.pick(RoutingRule.Choice.allCases)
        plan.capacity = chance.pick([3, 20, 100])
        try await ChangeRouting(of: home.key, by: staff.administrator, plan).run(at: place)
    }

    /// The lead stays: somebody must be there for what fits nobody.
    private mutating func changeMember(_ change: RandomSettingChange, at place: Workplace) async throws {
        let (member, key) = (chance.pick(staff.owners.filter { $0 != staff.lead }), home.key)
        switch change {
        case .memberLeaves:
            let successor = chance.isIn(40) ? chance.pick(staff.owners) : nil
            _ = try await DeactivateMember(
                member, of: key, by: staff.administrator, handingCasesTo: successor
            ).run(at: place)
        case .memberReturns:
            try await ReactivateMember(member, of: key, by: staff.administrator).run(at: place)
        default:
            let first = zone.day(of: place.now).adding(days: chance.whole(0...4))
            let days = (from: first, to: first.adding(days: chance.whole(-4...15)))
            try await SetLeave(of: key, for: member, by: staff.administrator, days).run(at: place)
        }
    }
}
