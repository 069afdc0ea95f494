import Hummingbird
import Operations
import Recovery
import Storage

/// What each of a role may give by itself: read by everybody, changed by who answers for the money.
struct AuthorityRoutes {
    func add(to pages: PageRoutes) {
        pages.get("settings/authority") { desk, _ in try desk.show(try await Self.page(desk)) }
        pages.post("settings/authority") { desk, form, _ in try await Self.change(form, desk) }
    }

    private static func page(_ desk: Desk) async throws -> AuthorityPage {
        let query = RoleAuthorities(of: desk.key)
        let currency = desk.organization.currency
        let known = try await desk.read { try $0.all(query) }
        let rows = Role.giving.map { role in
            let minor = known.first { $0.role == role }?.minor ?? 0
            return AuthorityPage.Row(
                role: role, amount: Words.money(minor, currency), typed: Words.plainAmount(minor, currency))
        }
        return AuthorityPage(
            csrf: desk.csrf, roles: rows, currency: currency, mayChange: desk.member.role.may(.setAuthority))
    }

    private static func change(_ form: PageForm, _ desk: Desk) async throws -> Response {
        try desk.needs(.setAuthority)
        var page = try await page(desk)
        for index in page.roles.indices { page.roles[index].typed = form[page.roles[index].field] }
        do {
            try await ChangeAuthority(of: desk.key, by: desk.member.id, try amounts(page))
                .run(at: desk.site.workplace)
            return try desk.go(to: .authority, saying: .saved)
        } catch let note as RefusalNote {
            page.refusal = note
        } catch let refusal as ChangeAuthority.AuthorityRefusal {
            page.refusal = desk.note(refusal)
        }
        return try desk.show(page, status: .unprocessableContent)
    }

    private static func amounts(_ page: AuthorityPage) throws(RefusalNote) -> [Role: Int64] {
        var amounts: [Role: Int64] = [:]
        for row in page.roles {
            let typed = row.typed.filter { !$0.isWhitespace }
            guard let amount = TypedAmount(typed.isEmpty ? "0" : typed, currency: page.currency) else {
                throw .notAnAmount(in: row.field)
            }
            amounts[row.role] = amount.minor
        }
        return amounts
    }
}
