import Insight
import Recovery
import Storage

/// What a search found, read as it is shown.
struct SearchReading {
    private let organization: Organization.Key
    private let found: Search.Found
    private let connection: any ReadConnection
    private let clock: WallClock

    init(_ search: Search, _ connection: any ReadConnection, _ clock: WallClock) throws {
        organization = search.organization
        found = try search.run(connection)
        self.connection = connection
        self.clock = clock
    }

    func customers() throws -> [SearchResult] {
        guard let ids = found.ids[.customer], !ids.isEmpty else { return [] }
        let entries = try connection.all(CustomerList(of: organization, ids: ids))
        let customers = entries.keyed { $0.customer.id.rawValue }
        let open = try connection.all(CaseList(of: organization, openOf: ids.map { ID($0) }))
        let cases = open.keyed { $0.found.customer.rawValue }
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

    func accounts() throws -> [SearchResult] {
        guard let ids = found.ids[.account], !ids.isEmpty else { return [] }
        let entries = try connection.all(AccountList(of: organization, ids: ids))
        let accounts = entries.keyed { $0.id.rawValue }
        return ids.compactMap { id in
            guard let account = accounts[id] else { return nil }
            var result = SearchResult(.account(id), account.name ?? account.key)
            result.beside = [account.segment, account.location].compactMap(\.self).joined(separator: " · ")
            return result
        }
    }

    func cases() throws -> [SearchResult] {
        guard let ids = found.ids[.recovery], !ids.isEmpty else { return [] }
        let entries = try connection.all(CaseList(of: organization, ids: ids))
        let cases = entries.keyed { $0.found.id.rawValue }
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
        guard let ids = found.ids[.signal], !ids.isEmpty else { return [] }
        let entries = try connection.all(SignalList(of: organization, ids: ids))
        let signals = entries.keyed { $0.id.rawValue }
        let names = try connection.customerNames(entries, of: organization)
        return ids.compactMap { id in
            guard let signal = signals[id] else { return nil }
            let row = SignalRow(signal, names: names)
            var result = SearchResult(.signal(id), row.customer ?? Words.Signals.anonymous)
            result.score = row.score
            result.snippet = row.comment.map { Snippet(of: $0, for: found.question) }
            result.when = clock.time(row.occurred)
            result.open = row.caseID.map { (.recovery($0), Words.Signals.link) }
            return result
        }
    }

    /// Of the text that is nearest to what was typed, or else has one of its words.
    private func nearest(_ texts: [String]) -> Snippet? {
        let met = texts.map { text in
            (text: text, met: text.foldedWords.count { found.question.meets($0.text) })
        }
        return met.max { $0.met < $1.met }.map { Snippet(of: $0.text, for: found.question) }
    }
}

extension Array {
    /// By a key that no two of them share.
    fileprivate func keyed(by key: (Element) -> String) -> [String: Element] {
        Dictionary(map { (key($0), $0) }) { first, _ in first }
    }
}
