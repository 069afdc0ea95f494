import Hummingbird
import Operations
import Recovery
import Storage

/// How long steps may take, by which policy.
struct ClockRoutes {
    func add(to pages: PageRoutes) {
        pages.get("settings/clocks") { desk, _ in try desk.show(try await Self.page(desk)) }
        pages.post("settings/clocks/follow-up") { desk, form, _ in try await Self.saveFollowUp(form, desk) }
        pages.get("settings/clocks/policies/{id}") { desk, _ in
            try desk.needs(.administer)
            return try desk.show(try await Self.policy(desk).page)
        }
        pages.post("settings/clocks/policies/{id}") { desk, form, _ in try await Self.save(form, desk) }
        pages.post("settings/clocks/policies/{id}/remove") { desk, _, _ in
            guard let place = try Int(desk.id(of: "policy")) else { throw Missing("policy") }
            try await ChangeClockRules(of: desk.key, by: desk.member.id, .remove(at: place))
                .run(at: desk.site.workplace)
            return try desk.go(to: .clocks, saying: .saved)
        }
    }

    private static func page(_ desk: Desk) async throws -> ClocksPage {
        let key = desk.key
        let (rules, calendars, days, own, members, teams) = try await desk.read { connection in
            (
                try connection.clockRules(of: key), try connection.all(Calendars(of: key)),
                try connection.all(CalendarDays(of: key)), try connection.all(CalendarsOfMembers(of: key)),
                try connection.all(Members(of: key)).map(\.member), try connection.all(Teams(of: key))
            )
        }
        let policies = rules.rules.enumerated().map { place, rule in
            let team = teams.first { $0.id == rule.team?.rawValue }?.name
            return ClocksPage.Policy(
                place: place, cases: Words.Clocks.cases(team, rule.measure), policy: rule.policy)
        }
        return ClocksPage(
            policies: policies + [.init(place: nil, cases: Words.Clocks.others, policy: rules.others)],
            calendars: calendars.map { calendar in
                let theirs = Set(own.filter { $0.calendar == calendar.id }.map(\.member))
                return ClocksPage.Calendar(
                    id: calendar.id.rawValue, name: calendar.name, zone: calendar.zone,
                    week: Words.Clocks.week(calendar.week),
                    holidays: days.count { $0.calendar == calendar.id && $0.isObserved },
                    members: calendar.isUsual
                        ? nil : members.filter { theirs.contains($0.id) }.map(\.name))
            },
            followUp: FollowUpFields(
                csrf: desk.csrf, desk.organization.followUp, mayChange: desk.member.role.may(.administer)),
            mayChange: desk.member.role.may(.administer))
    }

    private static func saveFollowUp(_ form: PageForm, _ desk: Desk) async throws -> Response {
        try desk.needs(.administer)
        var page = try await page(desk)
        page.followUp.fill(from: form)
        do {
            try await ChangeFollowUp(of: desk.key, by: desk.member.id, try page.followUp.wanted())
                .run(at: desk.site.workplace)
            return try desk.go(to: .clocks, saying: .saved)
        } catch let note as RefusalNote {
            page.followUp.refusal = note
        } catch let refusal as FollowUp.FollowUpRefusal {
            page.followUp.refusal = desk.note(refusal)
        }
        return try desk.show(page, status: .unprocessableContent)
    }

    /// Of the rule at a place, of all other cases, or of a new one.
    private static func policy(_ desk: Desk) async throws -> (page: PolicyPage, place: Place) {
        let (key, id) = (desk.key, try desk.id(of: "policy"))
        guard let place = Place(id) else { throw Missing("policy") }
        let (rules, teams) = try await desk.read {
            (try $0.clockRules(of: key), try $0.all(Teams(of: key)))
        }
        switch place {
        case .others:
            return (
                PolicyPage(
                    csrf: desk.csrf, path: .policy(nil), isForOthers: true, teams: teams.choices,
                    policy: rules.others), place
            )
        case .new:
            return (
                PolicyPage(
                    csrf: desk.csrf, path: .newPolicy, isForOthers: false, teams: teams.choices,
                    policy: rules.others), place
            )
        case .rule(let number):
            guard rules.rules.indices.contains(number) else { throw Missing("policy") }
            let rule = rules.rules[number]
            var page = PolicyPage(
                csrf: desk.csrf, path: .policy(number), isForOthers: false, teams: teams.choices,
                policy: rule.policy)
            page.team = rule.team?.rawValue
            page.measure = rule.measure
            page.removal = .removePolicy(number)
            return (page, place)
        }
    }

    private enum Place {
        case others, new
        case rule(Int)

        init?(_ text: String) {
            switch text {
            case "others": self = .others
            case "new": self = .new
            default:
                guard let number = Int(text) else { return nil }
                self = .rule(number)
            }
        }
    }

    private static func save(_ form: PageForm, _ desk: Desk) async throws -> Response {
        try desk.needs(.administer)
        var (page, place) = try await policy(desk)
        page.fill(from: form)
        guard form["preset"].isEmpty else { return try desk.show(page) }
        do {
            let change: ChangeClockRules.Change =
                switch place {
                case .others: .others(try page.policy())
                case .new: .add(try page.rule())
                case .rule(let number): .replace(at: number, try page.rule())
                }
            try await ChangeClockRules(of: desk.key, by: desk.member.id, change).run(at: desk.site.workplace)
            return try desk.go(to: .clocks, saying: .saved)
        } catch let note as RefusalNote {
            page.refusal = note
        } catch let refusal as ClockPolicy.PolicyRefusal {
            page.refusal = desk.note(refusal)
        } catch let refusal as ClockRules.RuleRefusal {
            page.refusal = desk.note(refusal)
        }
        return try desk.show(page, status: .unprocessableContent)
    }
}
