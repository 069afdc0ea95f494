import Insight
import Recovery
import Storage

/// What a search found, read as it is shown.
struct SearchReading {
    private let search: Search
    private let connection: any ReadConnection
    private let clock: WallClock
    private var organization: Organization.Key { search.organization }

    init(_ search: Search, _ connection: any ReadConnection, _ clock: WallClock) {
        self.search = search
        self.connection = connection
        self.clock = clock
    }

    func customers() throws -> [SearchResult] {
        let ids = try search.ids(.customer, connection)
        guard !ids.isEmpty else { return [] }
        let found = try connection.all(CustomerList(of: organization, ids: ids))
        let customers = Dictionary(found.map { ($0.customer.id.rawValue, $0) }) { first, _ in first }
        let open = try connection.all(CaseList(of: organization, openOf: ids.map { ID($0) }))
        let cases = Dictionary(open.map { ($0.found.customer.rawValue, $0) }) { first, _ in first }
        return ids.compactMap { id in
            guard let entry = customers[id] else { return nil }
            let customer = entry.customer
            var result = SearchResult(
                .customer(id), customer.name ?? customer.email ?? customer.key)
            let known = [
                customer.name == nil ? nil : customer.email, entry.accountName ?? entry.accountKey,
            ]
            result.beside = known.compactMap(\.self).joined(separator: " · ")
            if let open = cases[id] {
                result.open = (.recovery(open.found.id.rawValue), Words.Search.openCase(open.ownerName))
            }
            return result
        }
    }

    func cases() throws -> [SearchResult] {
        let ids = try search.ids(.recovery, connection)
        guard !ids.isEmpty else { return [] }
        let found = try connection.all(CaseList(of: organization, ids: ids))
        let cases = Dictionary(found.map { ($0.found.id.rawValue, $0) }) { first, _ in first }
        let texts = try connection.all(SearchSources(of: organization, .recovery, ids: ids))
        return ids.compactMap { id in
            guard let entry = cases[id] else { return nil }
            var result = SearchResult(.recovery(id), entry.name)
            result.score = ScoreBadge(entry.found.opening)
            result.beside = "\(entry.found.stage.word.text) · \(entry.ownerName)"
            result.snippet = nearest(texts.filter { $0.id == id }.map(\.text))
            return result
        }
    }

    func signals() throws -> [SearchResult] {
        let ids = try search.ids(.signal, connection)
        guard !ids.isEmpty else { return [] }
        let found = try connection.all(SignalList(of: organization, ids: ids))
        let signals = Dictionary(found.map { ($0.id.rawValue, $0) }) { first, _ in first }
        let names = try connection.customerNames(found, of: organization)
        return ids.compactMap { id in
            guard let signal = signals[id] else { return nil }
            let row = SignalRow(signal, names: names)
            var result = SearchResult(.signal(id), row.customer ?? Words.Signals.anonymous)
            result.score = row.score
            result.snippet = row.comment.map { Snippet(of: $0, for: search.widest) }
            result.when = clock.time(row.occurred)
            result.open = row.caseID.map { (.recovery($0), Words.Signals.link) }
            return result
        }
    }

    /// Of the text that is nearest to what was typed, or else has one of its words.
    private func nearest(_ texts: [String]) -> Snippet? {
        let met = texts.map { text in
            (text: text, met: text.foldedWords.count { search.widest.meets($0.text) })
        }
        return met.max { $0.met < $1.met }.map { Snippet(of: $0.text, for: search.widest) }
    }
}
