import Hummingbird
import Operations
import Recovery
import Storage

/// What makes a case grave.
struct SeverityRoutes {
    func add(to pages: PageRoutes) {
        pages.get("settings/severity") { desk, _ in try desk.show(try await Self.page(desk)) }
        pages.post("settings/severity") { desk, form, _ in
            try desk.needs(.administer)
            var page = try await Self.page(desk)
            page.fill(from: form)
            do {
                try await ChangeSeverity(of: desk.key, by: desk.member.id, try page.table())
                    .run(at: desk.site.workplace)
                return try desk.go(to: .severity, saying: .saved)
            } catch let note as RefusalNote {
                page.refusal = note
            } catch let refusal as SeverityTable.TableRefusal {
                page.refusal = desk.note(refusal)
            }
            return try desk.show(page, status: .unprocessableContent)
        }
    }

    private static func page(_ desk: Desk) async throws -> SeverityPage {
        let key = desk.key
        return SeverityPage(
            csrf: desk.csrf, table: try await desk.read { try $0.severityTable(of: key) },
            mayChange: desk.member.role.may(.administer))
    }
}
