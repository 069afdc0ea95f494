import Hummingbird
import Operations
import Recovery
import Storage

extension CaseRoutes {
    /// Nil for whom nothing can be done with several cases.
    static func tickedFields(
        _ view: InboxView, after place: String?, _ desk: Desk, _ members: [Member]
    ) -> TickedFields? {
        let role = desk.member.role
        guard role.may(.workCases) || role.may(.markAsTest) else { return nil }
        var fields = TickedFields(
            csrf: desk.csrf, path: .ticked(view, after: place), zone: desk.clock.zone.name)
        if role.may(.workCases) {
            fields.members = members.filter(\.worksCases).map { Choice($0.id.rawValue, $0.name) }
        }
        fields.mayMark = role.may(.markAsTest)
        fields.until = desk.clock.inputValue(desk.clock.now.adding(.days(1)))
        return fields
    }

    /// A form that cannot be read as a move shows the list again, with its ticks and what was typed.
    static func ticked(_ form: PageForm, _ desk: Desk, _ request: Request) async throws -> Response {
        var page = try await list(desk, request)
        guard var fields = page.inbox.ticked else { throw NotAllowed(desk.member.role) }
        fields.fill(from: form)
        do {
            let move = try fields.move(on: desk.clock)
            if fields.takesAll, let move = BulkMove(move) {
                return try await moveAll(move, of: page.inbox.view, desk)
            }
            return try await moveTicked(fields, move, from: page.inbox.view, desk)
        } catch let note as RefusalNote {
            fields.refusal = note
        } catch let refusal as BeginBulk.BulkRefusal {
            fields.refusal = desk.note(refusal)
        }
        page.inbox.ticked = fields
        return try desk.show(page, status: .unprocessableContent)
    }

    /// A job does it, and its page says what became of each.
    private static func moveAll(
        _ move: BulkMove, of view: InboxView, _ desk: Desk
    ) async throws -> Response {
        let filter = try await desk.read { view.filter(try team(of: desk, $0), desk) }
        let id = try await BeginBulk(of: desk.key, by: desk.member.id, move, of: .listed(filter))
            .run(at: desk.site.workplace)
        return try desk.go(to: .bulk(id.rawValue))
    }

    private static func moveTicked(
        _ fields: TickedFields, _ move: MoveCase.Move, from view: InboxView, _ desk: Desk
    ) async throws -> Response {
        let ids = fields.ticked.sorted().map { ID<Case>($0) }
        let outcomes = try await MoveCases(of: desk.key, ids, by: desk.member.id, move)
            .run(at: desk.site.workplace)
        let named = CaseList(of: desk.key, ids: ids.map(\.rawValue))
        let entries = try await desk.read { try $0.all(named) }
        var page = TickedPage(fields.move ?? .snooze, list: .cases(view))
        for entry in entries {
            let id = entry.found.id.rawValue
            switch outcomes[entry.found.id] {
            case .moved: page.done.append(.init(id: id, customer: entry.name))
            case .refused(let refusal):
                page.refused.append(.init(id: id, customer: entry.name, refusal: desk.note(refusal)))
            case .missing, nil: break
            }
        }
        page.missing = ids.count - page.done.count - page.refused.count
        return try desk.show(page)
    }
}
