import Insight
import Recovery
import Storage

/// A question being answered: first what meets it as it was typed, then what meets the words that may have been meant.
struct Search: Sendable {
    let organization: Organization.Key
    let question: SearchQuestion
    /// The same, with the words that may have been meant.
    let widened: SearchQuestion

    init(of organization: Organization.Key, _ question: SearchQuestion, _ vocabulary: Vocabulary) {
        self.organization = organization
        self.question = question
        widened = question.widened(by: vocabulary)
    }

    static let shown = 10
    /// From so many the nearest are chosen.
    private static let looked = 100

    /// The nearest first, among equals the newest.
    func ids(_ kind: SearchSubject.Kind, _ connection: any ReadConnection) throws -> [String] {
        let exact = try hits(question, kind, limit: Self.shown, connection).map(\.id)
        guard exact.count < Self.shown, widened != question else { return exact }
        let near = try hits(widened, kind, limit: Self.looked, connection)
            .compactMap { hit in widened.distance(to: hit.words).map { (id: hit.id, distance: $0) } }
            .filter { !exact.contains($0.id) }
        let nearest = near.enumerated().sorted {
            ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset)
        }
        return exact + nearest.prefix(Self.shown - exact.count).map(\.element.id)
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
