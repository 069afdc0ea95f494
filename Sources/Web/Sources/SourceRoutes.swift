import Connections
import Hummingbird
import Operations
import Recovery
import Storage

/// Sources and saved mappings: read by everybody, changed by who administers. A mapping is addressed by its name, which
/// may hold anything and therefore stands in the query.
struct SourceRoutes {
    func add(to pages: PageRoutes) {
        pages.get("settings/sources") { desk, _ in try desk.show(try await Self.list(desk)) }
        pages.get("settings/sources/mapping") { desk, request in
            try desk.show(try await Self.page(request.asked("name") ?? "", desk))
        }
        pages.post("settings/sources/mapping/rename") { desk, form, _ in try await Self.rename(form, desk) }
        pages.post("settings/sources/mapping/delete") { desk, form, _ in try await Self.delete(form, desk) }
    }

    private static func list(_ desk: Desk) async throws -> SourcesPage {
        let (key, clock) = (desk.key, desk.clock)
        return try await desk.read { connection in
            let saved = try connection.all(SavedMappings(of: key)).map {
                (name: $0.name, mapping: try SignalMapping(decoding: $0.mapping), savedAt: $0.savedAt)
            }
            let sources = try connection.all(SourceNames(of: key)).map { source in
                SourcesPage.Source(
                    name: source, mappings: saved.filter { $0.mapping.source == source }.map(\.name))
            }
            return SourcesPage(
                sources: sources,
                mappings: saved.map {
                    .init(name: $0.name, summary: Words.Sources.summary($0.mapping), savedAt: $0.savedAt)
                }, clock: clock)
        }
    }

    private static func page(_ name: String, _ desk: Desk) async throws -> SavedMappingPage {
        let query = SavedMappings(of: desk.key)
        guard let saved = try await desk.read({ try $0.all(query) }).first(where: { $0.name == name }) else {
            throw Missing("mapping")
        }
        let mapping = try SignalMapping(decoding: saved.mapping)
        var page = SavedMappingPage(csrf: desk.csrf, name: name, savedAt: saved.savedAt, clock: desk.clock)
        page.facts = Words.Sources.facts(mapping)
        page.columns = ColumnWord.allCases.compactMap { word in
            SignalMapping.Field(rawValue: word.rawValue).flatMap { mapping.columns[$0] }
                .map { .init(name: $0, field: word) }
        }
        page.mayChange = desk.member.role.may(.administer)
        return page
    }

    private static func rename(_ form: PageForm, _ desk: Desk) async throws -> Response {
        try desk.needs(.administer)
        var page = try await page(form["mapping"], desk)
        do {
            let new = form.text("name") ?? ""
            try await ChangeMapping(page.name, of: desk.key, by: desk.member.id, .rename(to: new))
                .run(at: desk.site.workplace)
            return try desk.go(to: .savedMapping(new), saying: .saved)
        } catch let refusal as ChangeMapping.MappingRefusal {
            page.newName = form["name"]
            page.refusal = desk.note(refusal)
            return try desk.show(page, status: .unprocessableContent)
        }
    }

    private static func delete(_ form: PageForm, _ desk: Desk) async throws -> Response {
        try desk.needs(.administer)
        var page = try await page(form["mapping"], desk)
        guard form.isTicked("confirm") else {
            page.refusal = .notConfirmed
            return try desk.show(page, status: .unprocessableContent)
        }
        try await ChangeMapping(page.name, of: desk.key, by: desk.member.id, .delete)
            .run(at: desk.site.workplace)
        return try desk.go(to: .sources, saying: .mappingDeleted)
    }
}

extension RefusalNote {
    fileprivate static let notConfirmed = RefusalNote(
        rule: "confirm_needed", sentence: Words.Sources.notConfirmed, field: "confirm")
}
