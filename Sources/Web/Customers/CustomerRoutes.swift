import Hummingbird
import Operations
import Recovery
import Storage

/// Customers: all of them, and one with what happened.
struct CustomerRoutes {
    static let pageLength = 50

    func add(to pages: PageRoutes) {
        pages.get("customers") { desk, request in try desk.show(try await Self.list(desk, request)) }
        pages.get("customers/{id}") { desk, request in
            let reading = try await CustomerReading.read(desk, request)
            if let survivor = reading.customer.mergedInto {
                return try desk.go(to: .customer(survivor.rawValue))
            }
            return try desk.show(CustomerPage(reading))
        }
        MergeRoutes().add(to: pages)
        pages.post("customers/{id}") { desk, form, request in try await Self.change(form, desk, request) }
    }

    private static func change(
        _ form: PageForm, _ desk: Desk, _ request: Request
    ) async throws -> Response {
        try desk.needs(.editCustomers)
        var page = CustomerPage(try await CustomerReading.read(desk, request))
        guard var fields = page.change else { throw Missing("customer") }
        fields.fill(from: form)
        do {
            try await fields.change(by: desk, form).run(at: desk.site.workplace)
            return try desk.go(to: .customer(page.id), saying: .saved)
        } catch Customer.ChangeRefusal.changedMeanwhile(let field) {
            page = CustomerPage(try await CustomerReading.read(desk, request))
            if let now = page.change { fields.tell(of: field, as: now) }
        } catch let refusal as Customer.ChangeRefusal {
            fields.refusal = desk.note(refusal)
        }
        page.change = fields
        return try desk.show(page, status: .unprocessableContent)
    }

    private static func list(_ desk: Desk, _ request: Request) async throws -> CustomerListPage {
        let query = CustomerList(of: desk.key, in: nil, before: request.place, limit: pageLength)
        let entries = try await desk.read { try $0.all(query) }
        return CustomerListPage(entries, isFurther: request.place != nil, desk)
    }
}

extension CustomerListPage {
    init(_ entries: [CustomerList.Entry], isFurther: Bool, _ desk: Desk) {
        self.init(rows: entries.map(Row.init), clock: desk.clock)
        after = entries.count == CustomerRoutes.pageLength ? entries.last?.customer.id.rawValue : nil
        self.isFurther = isFurther
    }
}

extension CustomerListPage.Row {
    init(_ entry: CustomerList.Entry) {
        self.init(id: entry.customer.id.rawValue, name: entry.name, added: entry.createdAt)
        account = entry.accountLink?.name
        accountID = entry.accountLink?.id
        email = entry.customer.email
        isTest = entry.customer.isTest
    }
}

extension CustomerList.Entry {
    var name: String { customer.name ?? customer.email ?? customer.key }

    var accountLink: (id: String, name: String)? {
        customer.account.flatMap { id in (accountName ?? accountKey).map { (id.rawValue, $0) } }
    }
}
