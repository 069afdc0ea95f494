import Insight
import Recovery
package import Storage

/// Makes findable what was said lately, or takes out what is not there any more; a portion at a time.
package struct IndexTexts: Sendable {
    package init() {}

    private static let mostEntries = 64
    private static let mostSubjects = 250
    /// While others wait to write, so that nobody notices.
    private static let fewSubjects = 10
    /// What somebody pasted into a comment is found by its beginning.
    private static let mostWords = 2_000

    package struct Outcome: Sendable {
        /// How many subjects were indexed; none while others wait to write, so that the rounds rest before the next.
        package var subjects = 0
        /// What the database does not take: not found until something new is said of it.
        package var setAside: [(subject: SearchSubject, fault: StorageFault)] = []
    }

    package func run(at workplace: Workplace) async throws -> Outcome {
        let isWaited = try await workplace.writer.read { try $0.first(SearchWaiting(limit: 1)) != nil }
        guard isWaited else { return Outcome() }
        do {
            return Outcome(subjects: try await workplace.writer.write { try run($0) })
        } catch let fault as StorageFault where Self.isOfTheText(fault) {
            return try await runSingly(at: workplace)
        }
    }

    /// Whether the same would be refused the next time; what else there is will pass.
    private static func isOfTheText(_ fault: StorageFault) -> Bool {
        fault.code == .constraint || fault.code == .other
    }

    /// Each subject of the same portion by itself, so that one which cannot be indexed is in nobody's way.
    private func runSingly(at workplace: Workplace) async throws -> Outcome {
        var outcome = Outcome()
        for entry in try await workplace.writer.read({ try Self.portion(Self.mostSubjects, $0) }) {
            for subject in Set(entry.subjects).sorted() {
                do {
                    let isMine = try await workplace.writer.write { connection in
                        guard try connection.mayIndex() else { return false }
                        try index([subject], of: entry.organization, connection)
                        return true
                    }
                    guard isMine else { return outcome }
                    outcome.subjects += 1
                } catch let fault as StorageFault where Self.isOfTheText(fault) {
                    try await workplace.writer.write { try $0.index([subject: []], of: entry.organization) }
                    outcome.setAside.append((subject, fault))
                }
            }
            _ = try await workplace.writer.write { try $0.isDone(waiting: [entry.number]) }
        }
        return outcome
    }

    private func run(_ connection: any WriteConnection) throws -> Int {
        guard try connection.mayIndex() else { return 0 }
        // On PostgreSQL others write beside it.
        let isAwaited = connection.dialect == .sqlite && connection.isAwaited
        let most = isAwaited ? Self.fewSubjects : Self.mostSubjects
        let taken = try Self.portion(most, connection)
        var subjects: [Organization.Key: Set<SearchSubject>] = [:]
        for entry in taken { subjects[entry.organization, default: []].formUnion(entry.subjects) }
        // First, so that what is said from here on waits anew.
        try connection.isDone(waiting: taken.map(\.number))
        for (organization, subjects) in subjects.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            try index(subjects, of: organization, connection)
        }
        return isAwaited ? 0 : taken.reduce(0) { $0 + $1.subjects.count }
    }

    /// The oldest entries, up to so many subjects and the rest of the last entry.
    private static func portion(
        _ most: Int, _ connection: any ReadConnection
    ) throws -> [SearchWaiting.Entry] {
        var taken: [SearchWaiting.Entry] = []
        var count = 0
        for entry in try connection.all(SearchWaiting(limit: min(mostEntries, most))) where count < most {
            taken.append(entry)
            count += entry.subjects.count
        }
        return taken
    }

    private func index(
        _ subjects: Set<SearchSubject>, of organization: Organization.Key, _ connection: any WriteConnection
    ) throws {
        let words = try words(of: subjects, organization, connection)
        try connection.index(words, of: organization)
        let all = words.values.reduce(into: Set()) { $0.formUnion($1) }
        try connection.learn(all.filter(Vocabulary.takes), of: organization)
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
