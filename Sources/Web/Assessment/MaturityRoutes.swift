import Hummingbird
import Insight
import Operations
import Recovery

/// How far each capability has come, and what is planned for it.
struct MaturityRoutes {
    func add(to pages: PageRoutes) {
        pages.get("programme/maturity") { desk, _ in try desk.show(try await Self.page(desk)) }
        pages.post("programme/maturity") { desk, form, _ in try await Self.plan(form, desk) }
    }

    private static func page(_ desk: Desk) async throws -> MaturityPage {
        let answer = try await ReadAssessment(of: desk.organization)
            .run(with: desk.site.reader, desk.site.world)
        var page = MaturityPage(
            answer.assessment.levels, answer.plans, answer.saved, csrf: desk.csrf,
            clock: WallClock(now: desk.clock.now, zone: answer.zone))
        page.mayRun = desk.member.role.may(.runProgramme)
        return page
    }

    private static func plan(_ form: PageForm, _ desk: Desk) async throws -> Response {
        try desk.needs(.runProgramme)
        guard let capability: Capability = form.choice("capability") else { throw Missing("capability") }
        let refused: RefusalNote
        do {
            let plan = CapabilityPlan(
                owner: form["owner"], nextStep: form["next_step"], due: try day(form["due"]))
            try await SavePlan(of: desk.key, by: desk.member.id, capability, plan).run(
                at: desk.site.workplace)
            return try desk.go(to: .maturity, saying: .saved)
        } catch let note as RefusalNote {
            refused = note
        } catch let refusal as SavePlan.PlanRefusal {
            refused = desk.note(refusal)
        }
        var page = try await page(desk)
        page.refused = MaturityPage.Refused(
            capability, owner: form["owner"], nextStep: form["next_step"], due: form["due"], refused)
        return try desk.show(page, status: .unprocessableContent)
    }

    /// Nil where nothing was typed.
    private static func day(_ typed: String) throws(RefusalNote) -> LocalDay? {
        if typed.isEmpty { return nil }
        guard let day = LocalDay(typed) else { throw .notADay(in: "due") }
        return day
    }
}
