import Insight
import Recovery
import Storage

/// A question being answered: what meets it as it was typed, then what meets the words that may have been meant.
struct Search: Sendable {
    let organization: Organization.Key
    private let typed: SearchQuestion
    /// Of the words that stand in no text, those near them are looked for too.
    private let mended: SearchQuestion
    /// Of all words.
    let widest: SearchQuestion

    init(of organization: Organization.Key, _ typed: SearchQuestion, _ vocabulary: Vocabulary) {
        self.organization = organization
        self.typed = typed
        mended = typed.widened(.unknownWords, by: vocabulary)
        widest = typed.widened(.allWords, by: vocabulary)
    }

    static let shown = 10
    /// From so many the nearest are chosen.
    private static let looked = 100

    /// The nearest first, among equals the newest.
    func ids(_ kind: SearchSubject.Kind, _ connection: any ReadConnection) throws -> [String] {
        var found = try hits(typed, kind, limit: Self.shown, connection).map(\.id)
        if found.count < Self.shown, mended != typed {
            found += try nearest(mended, kind, but: found, connection)
        }
        // Meyer may be Meier; what was said in words that exist was hardly said in others.
        let isWanted = found.isEmpty || (kind == .customer && found.count < Self.shown)
        if isWanted, widest != mended { found += try nearest(widest, kind, but: found, connection) }
        return found
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
