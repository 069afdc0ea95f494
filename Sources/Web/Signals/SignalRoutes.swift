import Hummingbird
import Operations
import Recovery
import Storage

struct SignalRoutes {
    private static let pageLength = 50

    func add(to pages: PageRoutes) {
        pages.get("signals") { desk, request in try desk.show(try await Self.list(desk, request)) }
        pages.get("signals/{id}") { desk, _ in try desk.show(try await Self.single(desk)) }
        pages.post("signals/{id}/test") { desk, form, _ in try await Self.mark(form, desk) }
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
        let (signal, row, its, account, reading, suggestion) = try await desk.read { connection in
            guard let signal = try connection.first(query) else { throw Missing("signal") }
            let its = try signal.joined.flatMap {
                try connection.first(CaseList(of: key, id: $0.rawValue))
            }
            let customer = try signal.customer.flatMap {
                try connection.first(CustomerList(of: key, id: $0.rawValue))
            }
            let row = SignalRow(signal, names: try connection.customerNames([signal], of: key))
            let reading = try connection.first(Readings(of: key, signals: [signal.id]))?.reading
            let suggestion = try connection.first(ModelSuggestions(of: key, signals: [signal.id]))?.suggestion
            return (signal, row, its?.found, customer?.accountLink, reading, suggestion)
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
        if let reading, let comment = said.comment { page.reading = ReadingShown(reading, of: comment) }
        page.reading?.suggestsCause = its?.lastDiagnosis == nil
        page.reading?.suggestion = suggestion
        if desk.member.role.may(.markAsTest) {
            var fields = SignalTestFields(id: signal.id.rawValue, csrf: desk.csrf, isTest: said.isTest)
            fields.opensCase = its?.opening.signal == signal.id
            page.test = fields
        }
        return page
    }

    private static func mark(_ form: PageForm, _ desk: Desk) async throws -> Response {
        let id = try desk.id(of: "signal")
        do {
            let mark = MarkSignal(
                of: desk.key, ID(id), by: desk.member.id, asTest: form.isTicked("test"))
            try await mark.run(at: desk.site.workplace)
            return try desk.go(to: .signal(id), saying: .marked)
        } catch let refusal as any Refusal where !(refusal is NotAllowed) {
            var page = try await single(desk)
            page.test?.refusal = desk.note(refusal)
            return try desk.show(page, status: .unprocessableContent)
        }
    }
}
