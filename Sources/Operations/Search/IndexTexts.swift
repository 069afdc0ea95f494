import Insight
import Recovery
import Storage

/// Makes findable what was said lately, or takes out what is not there any more; a portion at a time.
package struct IndexTexts: Sendable {
    package init() {}

    private static let mostEntries = 64
    private static let mostSubjects = 250
    /// While others wait to write, so that nobody notices.
    private static let fewSubjects = 10
    /// What somebody pasted into a comment is found by its beginning.
    private static let mostWords = 2_000

    /// How many subjects that were; told as none while others wait to write, so that the rounds rest before the next.
    package func run(at workplace: Workplace) async throws -> Int {
        let isWaited = try await workplace.writer.read { try $0.first(SearchWaiting(limit: 1)) != nil }
        guard isWaited else { return 0 }
        return try await workplace.writer.write { try run($0) }
    }

    private func run(_ connection: any WriteConnection) throws -> Int {
        guard try connection.mayIndex() else { return 0 }
        var taken: [Int64] = []
        var subjects: [Organization.Key: Set<SearchSubject>] = [:]
        var count = 0
        // On PostgreSQL others write beside it.
        let isAwaited = connection.dialect == .sqlite && connection.isAwaited
        let most = isAwaited ? Self.fewSubjects : Self.mostSubjects
        for entry in try connection.all(SearchWaiting(limit: min(Self.mostEntries, most))) {
            taken.append(entry.number)
            subjects[entry.organization, default: []].formUnion(entry.subjects)
            count += entry.subjects.count
            if count >= most { break }
        }
        // First, so that what is said from here on waits anew.
        try connection.isDone(waiting: taken)
        for (organization, subjects) in subjects.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let words = try words(of: subjects, organization, connection)
            try connection.index(words, of: organization)
            let all = words.values.reduce(into: Set()) { $0.formUnion($1) }
            try connection.learn(all.filter(Vocabulary.takes), of: organization)
        }
        return isAwaited ? 0 : count
    }

    private func words(
        of subjects: Set<SearchSubject>, _ organization: Organization.Key, _ connection: any WriteConnection
    ) throws -> [SearchSubject: Set<String>] {
        var words: [SearchSubject: Set<String>] = [:]
        for subject in subjects { words[subject] = [] }
        for kind in SearchSubject.Kind.allCases {
            let ids = subjects.filter { $0.kind == kind }.map(\.id).sorted()
            guard !ids.isEmpty else { continue }
            for found in try connection.all(SearchSources(of: organization, kind, ids: ids)) {
                let subject = SearchSubject(kind, found.id)
                // A case unites all that was written in it.
                guard words[subject, default: []].count < Self.mostWords else { continue }
                words[subject, default: []].formUnion(Self.words(of: found))
            }
        }
        return words
    }

    private static func words(of found: SearchSources.Text) -> Set<String> {
        var words = Set(found.text.foldedWords.prefix(mostWords).map(\.text))
        if let digits = found.phone?.digits, !digits.isEmpty {
            words.insert(digits)
            words.insert(digits.lastSevenDigits)
        }
        return words
    }
}
