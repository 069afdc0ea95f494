import Hummingbird
import Operations
import Recovery
import Storage

/// The catalogue of remedies: listed for everybody, changed by who administers.
struct CatalogueRoutes {
    func add(to pages: PageRoutes) {
        pages.get("settings/remedies") { desk, _ in try desk.show(try await Self.list(desk)) }
        pages.post("settings/remedies") { desk, form, _ in try await Self.add(form, desk) }
        pages.get("settings/remedies/{id}") { desk, _ in try desk.show(try await Self.page(desk)) }
        pages.post("settings/remedies/{id}") { desk, form, _ in try await Self.change(form, desk) }
        pages.post("settings/remedies/{id}/retire") { desk, _, _ in
            try await Self.offer(desk) { .retire(code: $0) }
        }
        pages.post("settings/remedies/{id}/offer") { desk, _, _ in
            try await Self.offer(desk) { .offerAgain(code: $0) }
        }
    }

    /// By the cause that they fit, the retired last.
    private static func list(_ desk: Desk) async throws -> CataloguePage {
        let query = RemedyCatalogue(of: desk.key)
        let currency = desk.organization.currency
        let remedies = try await desk.read { try $0.all(query) }.inOrder
        return CataloguePage(
            csrf: desk.csrf, remedies: remedies.map { CatalogueRow($0, currency: currency) },
            adding: desk.member.role.may(.administer) ? CatalogueFields(code: "", currency: currency) : nil)
    }

    private static func add(_ form: PageForm, _ desk: Desk) async throws -> Response {
        try desk.needs(.administer)
        var fields = CatalogueFields(code: "", currency: desk.organization.currency)
        fields.fill(from: form)
        do {
            let remedy = try fields.read(as: form.text("code") ?? "")
            try await ChangeCatalogue(of: desk.key, by: desk.member.id, .add(remedy)).run(
                at: desk.site.workplace)
            return try desk.go(to: .catalogue, saying: .saved)
        } catch let note as RefusalNote {
            fields.refusal = note
        } catch let refusal as ChangeCatalogue.CatalogueRefusal {
            fields.refusal = desk.note(refusal)
        }
        var page = try await list(desk)
        page.adding = fields
        return try desk.show(page, status: .unprocessableContent)
    }

    private static func page(_ desk: Desk) async throws -> CataloguedPage {
        let code = try desk.id(of: "remedy")
        let query = RemedyCatalogue(of: desk.key)
        guard let remedy = try await desk.read({ try $0.all(query) }).first(where: { $0.code == code })
        else { throw Missing("remedy") }
        let currency = desk.organization.currency
        var page = CataloguedPage(
            csrf: desk.csrf, remedy: CatalogueRow(remedy, currency: currency), change: nil)
        if desk.member.role.may(.administer) {
            var fields = CatalogueFields(code: nil, currency: currency)
            fields.kind = remedy.kind
            fields.name = remedy.name ?? ""
            fields.usualCost = Words.plainAmount(remedy.usualCostMinor, currency)
            page.change = fields
        }
        return page
    }

    private static func change(_ form: PageForm, _ desk: Desk) async throws -> Response {
        try desk.needs(.administer)
        var page = try await page(desk)
        guard var fields = page.change else { throw Missing("remedy") }
        fields.fill(from: form)
        do {
            let remedy = try fields.read(as: page.remedy.code)
            try await ChangeCatalogue(of: desk.key, by: desk.member.id, .change(remedy))
                .run(at: desk.site.workplace)
            return try desk.go(to: .catalogued(remedy.code), saying: .saved)
        } catch let note as RefusalNote {
            fields.refusal = note
        } catch let refusal as ChangeCatalogue.CatalogueRefusal {
            fields.refusal = desk.note(refusal)
        }
        page.change = fields
        return try desk.show(page, status: .unprocessableContent)
    }

    private static func offer(
        _ desk: Desk, _ change: (_ code: String) -> ChangeCatalogue.Change
    ) async throws -> Response {
        let code = try desk.id(of: "remedy")
        try await ChangeCatalogue(of: desk.key, by: desk.member.id, change(code)).run(at: desk.site.workplace)
        return try desk.go(to: .catalogued(code), saying: .saved)
    }
}
