import Hummingbird
import Operations
import Recovery
import Storage

/// Who gets which case.
struct RoutingRoutes {
    func add(to pages: PageRoutes) {
        pages.get("settings/routing") { desk, _ in
            let key = desk.key
            let plan = try await desk.read { try $0.routingPlan(of: key) }
            var page = try await Self.page(desk, RoutingDraft(plan))
            page.tried = try await Self.tried(plan, desk)
            return try desk.show(page)
        }
        pages.post("settings/routing") { desk, form, _ in try await Self.change(form, desk) }
    }

    private static func page(_ desk: Desk, _ draft: RoutingDraft) async throws -> RoutingPage {
        let key = desk.key
        let (members, teams) = try await desk.read {
            (try $0.all(Members(of: key)).map(\.member).filter(\.worksCases), try $0.all(Teams(of: key)))
        }
        return RoutingPage(
            csrf: desk.csrf, draft: draft, members: members.map { Choice($0.id.rawValue, $0.name) },
            teams: teams.choices, mayChange: desk.member.role.may(.administer))
    }

    private static func tried(_ plan: RoutingPlan, _ desk: Desk) async throws -> RoutingPage.Tried {
        let key = desk.key
        let result = try await DryRun(of: key, plan).run(at: desk.site.workplace)
        let members = try await desk.read { try $0.all(Members(of: key)).map(\.member) }
        let names = Dictionary(members.map { ($0.id, $0.name) }) { first, _ in first }
        var hidden: [Int: Int] = [:]
        for (place, rule) in plan.rules.enumerated() {
            hidden[place] = plan.rules[..<place].firstIndex { $0.hides(rule) }
        }
        return RoutingPage.Tried(
            cases: result.cases, changed: result.changed, taken: result.taken, hidden: hidden,
            owners: result.owners.map { (names[$0.member] ?? "", $0.today, $0.wouldBe) })
    }

    private static func change(_ form: PageForm, _ desk: Desk) async throws -> Response {
        try desk.needs(.administer)
        var draft = RoutingDraft(form)
        let button = form["do"]
        guard ["save", "try", ""].contains(button) else {
            draft.act(button)
            var page = try await page(desk, draft)
            page.isChanged = true
            return try desk.show(page)
        }
        var page = try await page(desk, draft)
        page.isChanged = true
        do {
            let plan = try draft.plan()
            if button == "try" {
                page.tried = try await tried(plan, desk)
                return try desk.show(page)
            }
            try await ChangeRouting(of: desk.key, by: desk.member.id, plan).run(at: desk.site.workplace)
            return try desk.go(to: .routing, saying: .saved)
        } catch let note as RefusalNote {
            page.refusal = note
        } catch let refusal as RoutingRule.RuleRefusal {
            page.refusal = desk.note(refusal)
        }
        return try desk.show(page, status: .unprocessableContent)
    }
}
