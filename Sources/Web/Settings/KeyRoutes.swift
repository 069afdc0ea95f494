import HTTPTypes
import Hummingbird
import Operations
import Recovery
import Storage

/// Keys of the API: listed for everybody, made and revoked by who administers.
struct KeyRoutes {
    func add(to pages: PageRoutes) {
        pages.get("settings/keys") { desk, _ in try desk.show(try await Self.page(desk)) }
        pages.post("settings/keys") { desk, form, _ in try await Self.make(form, desk) }
        pages.post("settings/keys/{id}/revoke") { desk, _, _ in
            try desk.needs(.administer)
            try await RevokeKey(of: desk.key, try desk.id(of: "key")).run(at: desk.site.workplace)
            return try desk.go(to: .keys, saying: .keyRevoked)
        }
    }

    private static func page(_ desk: Desk) async throws -> KeysPage {
        let query = Keys(of: desk.key)
        let keys = try await desk.read { try $0.all(query) }
        var page = KeysPage(
            csrf: desk.csrf, keys: keys.map(KeysPage.Key.init),
            scopes: KeyScope.allCases.map { Choice($0.rawValue, Words.Settings.scope($0)) }, clock: desk.clock
        )
        page.scope = KeyScope.write.rawValue
        page.mayChange = desk.member.role.may(.administer)
        return page
    }

    /// The answer is the page itself and no redirect: the key is kept nowhere from which another page could show it.
    private static func make(_ form: PageForm, _ desk: Desk) async throws -> Response {
        try desk.needs(.administer)
        let scope: KeyScope? = form.choice("scope")
        guard let name = form.text("name"), name.count <= 200, let scope else {
            var page = try await page(desk)
            page.name = form["name"]
            page.scope = scope?.rawValue
            page.refusal = scope == nil ? .noScope : .noKeyName
            return try desk.show(page, status: .unprocessableContent)
        }
        let key = try await MakeKey(for: desk.key, name: name, scope: scope).run(at: desk.site.workplace)
        var page = try await page(desk)
        page.fresh = key
        return try desk.show(page)
    }
}

extension KeysPage.Key {
    fileprivate init(_ entry: Keys.Entry) {
        self.init(
            id: entry.id, name: entry.name,
            scope: KeyScope(rawValue: entry.scope).map(Words.Settings.scope) ?? entry.scope,
            created: entry.createdAt, isRevoked: entry.revokedAt != nil)
    }
}

extension RefusalNote {
    fileprivate static let noKeyName = RefusalNote(
        rule: "key_name", sentence: Words.Settings.noName, field: "name")
    fileprivate static let noScope = RefusalNote(
        rule: "key_scope", sentence: Words.Settings.noScope, field: "scope")
}
