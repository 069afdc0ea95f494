import Hummingbird
import Operations
import Recovery
import Storage

/// Accounts: all of them, one with what happened, and its people.
struct AccountRoutes {
    private static let pageLength = 50

    func add(to pages: PageRoutes) {
        pages.get("accounts") { desk, request in try desk.show(try await Self.list(desk, request)) }
        pages.get("accounts/{id}") { desk, request in
            try desk.show(AccountPage(try await AccountReading.read(desk, request)))
        }
        pages.post("accounts/{id}") { desk, form, request in try await Self.change(form, desk, request) }
        pages.get("accounts/{id}/people") { desk, request in
            try desk.show(try await Self.people(desk, request))
        }
    }

    private static func change(
        _ form: PageForm, _ desk: Desk, _ request: Request
    ) async throws -> Response {
        try desk.needs(.editCustomers)
        var page = AccountPage(try await AccountReading.read(desk, request))
        guard var fields = page.change else { throw Missing("account") }
        fields.fill(from: form)
        do {
            try await fields.change(by: desk, form).run(at: desk.site.workplace)
            return try desk.go(to: .account(page.id), saying: .saved)
        } catch let note as RefusalNote {
            fields.refusal = note
        } catch Account.ChangeRefusal.changedMeanwhile(let field) {
            page = AccountPage(try await AccountReading.read(desk, request))
            if let now = page.change { fields.tell(of: field, as: now) }
        } catch let refusal as Account.ChangeRefusal {
            fields.refusal = desk.note(refusal)
        }
        page.change = fields
        return try desk.show(page, status: .unprocessableContent)
    }

    private static func list(_ desk: Desk, _ request: Request) async throws -> AccountListPage {
        let query = AccountList(of: desk.key, before: request.place, limit: pageLength)
        let entries = try await desk.read { try $0.all(query) }
        let currency = desk.organization.currency
        var page = AccountListPage(
            rows: entries.map { .init($0, currency: currency) }, clock: desk.clock)
        page.after = entries.count == pageLength ? entries.last?.id.rawValue : nil
        page.isFurther = request.place != nil
        return page
    }

    private static func people(_ desk: Desk, _ request: Request) async throws -> CustomerListPage {
        let id = ID<Account>(try desk.id(of: "account"))
        let key = desk.key
        let query = CustomerList(
            of: key, in: id, before: request.place, limit: CustomerRoutes.pageLength)
        let (account, entries) = try await desk.read { connection in
            guard let account = try connection.first(AccountList(of: key, id: id.rawValue)) else {
                throw Missing("account")
            }
            return (account, try connection.all(query))
        }
        var page = CustomerListPage(entries, isFurther: request.place != nil, desk)
        page.account = .init(id: id.rawValue, name: account.name ?? account.key)
        return page
    }
}

extension AccountListPage.Row {
    fileprivate init(_ entry: AccountList.Entry, currency: String) {
        self.init(id: entry.id.rawValue, name: entry.name ?? entry.key)
        segment = entry.segment
        revenue = entry.revenue(in: currency)
        renewal = entry.renewalOn
        manager = entry.managerEmail
        isTest = entry.isTest
    }
}
