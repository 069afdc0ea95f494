import Hummingbird
import Operations
import Recovery
import Storage

struct SignalRoutes {
    private static let pageLength = 50

    func add(to pages: PageRoutes) {
        pages.get("signals") { desk, request in try desk.show(try await Self.list(desk, request)) }
        pages.get("signals/{id}") { desk, _ in try desk.show(try await Self.single(desk)) }
    }

    private static func list(_ desk: Desk, _ request: Request) async throws -> SignalListPage {
        let key = desk.key
        let query = SignalList(of: key, before: request.place, limit: pageLength)
        let rows = try await desk.read { connection in
            let signals = try connection.all(query)
            let names = try connection.customerNames(signals, of: key)
            return signals.map { SignalRow($0, names: names) }
        }
        return SignalListPage(
            rows: rows, clock: desk.clock, olderThan: rows.count == pageLength ? rows.last?.id : nil,
            isFurther: request.place != nil)
    }

    private static func single(_ desk: Desk) async throws -> SignalPage {
        let key = desk.key
        let query = SignalList(of: key, id: try desk.id(of: "signal"))
        let (signal, row, account) = try await desk.read { connection in
            guard let signal = try connection.first(query) else { throw Missing("signal") }
            let customer = try signal.customer.flatMap {
                try connection.first(CustomerList(of: key, id: $0.rawValue))
            }
            let row = SignalRow(signal, names: try connection.customerNames([signal], of: key))
            return (signal, row, customer?.accountLink)
        }
        let said = signal.said
        var page = SignalPage(signal: row, clock: desk.clock, source: said.source, sourceID: said.sourceID)
        page.account = account
        page.channel = said.channel
        page.touchpoint = said.touchpoint
        page.tags = said.tags
        page.language = said.language
        page.reason = said.reportedReason.map(Words.reason)
        page.reach = said.reach
        page.permalink = said.permalink
        page.churnIntent = said.churnIntent
        page.contactMe = said.contactMe
        return page
    }
}
