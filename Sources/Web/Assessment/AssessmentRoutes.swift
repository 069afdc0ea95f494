import Hummingbird
import Insight
import Operations
import Recovery

/// How the programme stands by its data and by the team's own word.
struct AssessmentRoutes {
    func add(to pages: PageRoutes) {
        pages.get("programme/assessment") { desk, _ in try desk.show(try await Self.page(desk)) }
        pages.post("programme/assessment") { desk, form, _ in try await Self.save(form, desk) }
        pages.get("programme/assessment/behind") { desk, request in try await Self.list(desk, request) }
        pages.post("programme/fix-reviews") { desk, _, _ in
            try desk.needs(.runProgramme)
            try await NoteProgrammeEvent(.fixesReviewed, of: desk.organization, by: desk.member.id)
                .run(at: desk.site.workplace)
            return try desk.go(to: .assessment, saying: .fixesReviewed)
        }
    }

    private static func read(_ desk: Desk) async throws -> ReadAssessment.Answer {
        try await ReadAssessment(of: desk.organization).run(with: desk.site.reader, desk.site.world)
    }

    private static func page(_ desk: Desk) async throws -> AssessmentPage {
        let answer = try await read(desk)
        var page = AssessmentPage(
            answer.assessment, answer.saved, csrf: desk.csrf,
            clock: WallClock(now: desk.clock.now, zone: answer.zone))
        page.mayRun = desk.member.role.may(.runProgramme)
        return page
    }

    private static func save(_ form: PageForm, _ desk: Desk) async throws -> Response {
        try desk.needs(.runProgramme)
        var answers: [Statement: Bool] = [:]
        for statement in Statement.allCases {
            switch form[AssessmentPage.field(statement)] {
            case "yes": answers[statement] = true
            case "no": answers[statement] = false
            default: break
            }
        }
        do {
            try await SaveAssessment(of: desk.organization, by: desk.member.id, answers)
                .run(at: desk.site.workplace)
            return try desk.go(to: .assessment, saying: .saved)
        } catch let refusal as SaveAssessment.AssessmentRefusal {
            var page = try await page(desk)
            page.refusal = desk.note(refusal)
            return try desk.show(page, status: .unprocessableContent)
        }
    }

    private static func list(_ desk: Desk, _ request: Request) async throws -> Response {
        guard let cases = StatementCases(asked: request.chosen) else { throw Missing("statement") }
        let answer = try await read(desk)
        guard
            let check = answer.assessment[cases.statement]?.checks.first(where: { $0.key == cases.check }),
            let members = check.cases
        else { throw Missing("statement") }
        let ids = cases.ids(of: members)
        let start = min(max(request.asked("after").flatMap { Int($0) } ?? 0, 0), ids.count)
        let shown = Array(ids[start...].prefix(BehindRoutes.length))
        var page = StatementCasesPage(
            cases, check, rows: try await BehindRoutes.rows(shown, .cases, desk),
            clock: WallClock(now: desk.clock.now, zone: answer.zone))
        page.next = start + shown.count < ids.count ? start + shown.count : nil
        return try desk.show(page)
    }
}
