import Insight
import Recovery
import Storage

/// A question being answered: what meets it as it was typed, then what meets the words that may have been meant.
struct Search: Sendable {
    let organization: Organization.Key
    let typed: SearchQuestion
    /// The same as a telephone number.
    let phone: SearchQuestion?
    let vocabulary: Vocabulary

    /// Nil where no word is in it.
    init?(of organization: Organization.Key, _ text: String, _ vocabulary: Vocabulary) {
        guard let typed = SearchQuestion(text) else { return nil }
        self.organization = organization
        self.typed = typed
        phone = SearchQuestion.phone(in: text)
        self.vocabulary = vocabulary
    }

    struct Found: Sendable {
        /// The nearest first, among equals the newest.
        var ids: [SearchSubject.Kind: [String]] = [:]
        /// As it was widened in the end.
        var question: SearchQuestion
    }

    private static let kinds: [SearchSubject.Kind] = [.customer, .account, .recovery, .signal]
    static let shown = 10
    /// From so many the nearest are chosen.
    private static let looked = 100

    func run(_ connection: any ReadConnection) throws -> Found {
        var found = Found(question: typed)
        for kind in Self.kinds {
            found.ids[kind] = try hits(typed, kind, limit: Self.shown, connection).map(\.id)
        }
        if let phone {
            let known = found.ids[.customer] ?? []
            found.ids[.customer] = known + (try nearest(phone, .customer, but: known, connection))
        }
        // A word that stands in no text was not meant as it was typed.
        try widen(&found, .unknownWords, of: Self.kinds, connection)
        if found.ids.values.allSatisfy(\.isEmpty) {
            try widen(&found, .allWords, of: Self.kinds, connection)
        } else if typed.terms.count == 1 {
            // Meyer may be Meier.
            try widen(&found, .allWords, of: [.customer, .account], connection)
        }
        return found
    }

    private func widen(
        _ found: inout Found, _ widening: SearchQuestion.Widening, of kinds: [SearchSubject.Kind],
        _ connection: any ReadConnection
    ) throws {
        let widened = typed.widened(widening, by: vocabulary)
        guard widened != found.question else { return }
        found.question = widened
        for kind in kinds {
            let known = found.ids[kind] ?? []
            guard known.count < Self.shown else { continue }
            found.ids[kind] = known + (try nearest(widened, kind, but: known, connection))
        }
    }

    private func nearest(
        _ question: SearchQuestion, _ kind: SearchSubject.Kind, but found: [String],
        _ connection: any ReadConnection
    ) throws -> [String] {
        let near = try hits(question, kind, limit: Self.looked, connection)
            .compactMap { hit in question.distance(to: hit.words).map { (id: hit.id, distance: $0) } }
            .filter { !found.contains($0.id) }
        return near.enumerated()
            .sorted { ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset) }
            .prefix(Self.shown - found.count).map(\.element.id)
    }

    private func hits(
        _ question: SearchQuestion, _ kind: SearchSubject.Kind, limit: Int, _ connection: any ReadConnection
    ) throws -> [SearchHits.Hit] {
        let groups = question.terms.map { terms in
            terms.map { SearchHits.Term($0.word, isBeginning: $0.isBeginning) }
        }
        return try connection.all(
            SearchHits(of: organization, kind, meeting: groups, limit: limit, connection.dialect))
    }
}
