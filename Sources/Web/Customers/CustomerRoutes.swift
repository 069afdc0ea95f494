import Operations
import Recovery
import Storage

struct CustomerRoutes {
    func add(to pages: PageRoutes) {
        pages.get("customers/{id}") { desk, _ in try desk.show(try await Self.page(desk)) }
    }

    private static func page(_ desk: Desk) async throws -> CustomerPage {
        let key = desk.key
        let clock = desk.clock
        let query = CustomerList(of: key, id: try desk.id(of: "customer"))
        return try await desk.read { connection in
            guard let entry = try connection.first(query) else { throw Missing("customer") }
            let customer = entry.customer
            var page = CustomerPage(
                id: customer.id.rawValue, name: customer.name ?? customer.email ?? customer.key, clock: clock)
            page.email = customer.email
            page.phone = customer.phone
            page.sourceID = customer.key
            page.firstHeard = entry.createdAt
            page.isTest = customer.isTest
            if let account = customer.account,
                let found = try connection.first(AccountList(of: key, id: account.rawValue))
            {
                page.account = CustomerPage.Account(
                    name: found.name ?? found.key, segment: found.segment,
                    since: found.since.map(clock.zone.startOfDay))
            }
            let cases = try connection.all(CaseList(of: key, from: customer.id))
            let accounts = try connection.accountNames(cases, of: key)
            page.cases = cases.map { CaseRow($0, accounts: accounts) }
            let signals = try connection.all(SignalList(of: key, from: customer.id))
            page.signals = signals.map { SignalRow($0, names: [customer.id: page.name]) }
            return page
        }
    }
}
