import Hummingbird
import Operations
import Recovery
import Storage

/// The reader's own views of the inbox.
struct ViewRoutes {
    func add(to pages: PageRoutes) {
        pages.post("cases/views") { desk, form, request in try await Self.keep(form, desk, request) }
        pages.post("cases/views/{id}/remove") { desk, _, request in
            try await KeepView(of: desk.key, desk.member.id, .remove(id: desk.id(of: "view")))
                .run(at: desk.site.workplace)
            return try desk.go(to: .cases(InboxView(request, reader: desk.member)), saying: .saved)
        }
    }

    private static func keep(_ form: PageForm, _ desk: Desk, _ request: Request) async throws -> Response {
        let view = InboxView(request, reader: desk.member)
        let name = form.text("name") ?? ""
        do {
            try await KeepView(of: desk.key, desk.member.id, .keep(name: name, query: view.text))
                .run(at: desk.site.workplace)
            return try desk.go(to: .cases(view), saying: .saved)
        } catch let refusal as KeepView.ViewRefusal {
            var page = try await CaseRoutes.list(desk, request)
            page.inbox.saved?.name = form["name"]
            page.inbox.saved?.refusal = desk.note(refusal)
            return try desk.show(page, status: .unprocessableContent)
        }
    }
}
