package import Recovery

extension WriteConnection {
    /// Notes what was said, to be made findable in the next rounds; in the transaction that says it.
    package func makeFindable(_ subjects: [SearchSubject], of organization: Organization.Key) throws {
        guard !subjects.isEmpty else { return }
        let portions = stride(from: 0, to: subjects.count, by: Self.portion).map {
            subjects[$0..<min($0 + Self.portion, subjects.count)]
        }
        try run(
            "INSERT INTO search_waiting (organization_id, subjects) VALUES ($1, $2)",
            forEach: portions.map {
                [organization.sqlValue, .text($0.map(\.text).joined(separator: " "))]
            })
    }

    /// The same for all ids of one kind that a statement selects.
    package func makeFindable(
        _ kind: SearchSubject.Kind, selecting ids: SQL, of organization: Organization.Key
    ) throws {
        try run(
            """
            INSERT INTO search_waiting (organization_id, subjects)
            SELECT \(organization), \(kind) || found.id FROM (\(ids)) AS found
            """)
    }

    private static var portion: Int { 100 }

    package func isDone(waiting numbers: [Int64]) throws {
        try run("DELETE FROM search_waiting WHERE number IN \(list: numbers)")
    }

    /// Whether no other server is at it; holds until the transaction ends.
    package func mayIndex() throws -> Bool {
        guard let claim = dialect.searchClaim else { return true }
        return try rows(claim).first?.bool(0) ?? false
    }

    /// Puts the words of subjects, folded, in place of those that they had; no words take them out.
    package func index(
        _ words: [SearchSubject: Set<String>], of organization: Organization.Key
    ) throws {
        let subjects = words.keys.sorted()
        try run(
            "DELETE FROM search_texts WHERE organization_id = $1 AND kind = $2 AND subject_id = $3",
            forEach: subjects.map { [organization.sqlValue, $0.kind.sqlValue, $0.id.sqlValue] })
        try run(
            """
            INSERT INTO search_texts (organization_id, kind, subject_id, words)
            VALUES ($1, $2, $3, \(dialect.searchable))
            """,
            forEach: subjects.compactMap { subject in
                guard let its = words[subject], !its.isEmpty else { return nil }
                let prefix = subject.kind.prefix(in: organization)
                let tokens = its.sorted().map { prefix + $0 }
                return [
                    organization.sqlValue, subject.kind.sqlValue, subject.id.sqlValue,
                    .text(dialect.list(tokens)),
                ]
            })
    }

    /// Adds words to the vocabulary, those that are not in it yet.
    package func learn(_ words: Set<String>, of organization: Organization.Key) throws {
        try run(
            """
            INSERT INTO search_words (organization_id, word) VALUES ($1, $2)
            ON CONFLICT (organization_id, word) DO NOTHING
            """,
            forEach: words.sorted().map { [organization.sqlValue, $0.sqlValue] })
    }
}

extension Dialect {
    /// One server makes texts findable at a time, so that numbers of words rise as they become visible.
    fileprivate var searchClaim: SQL? {
        switch self {
        case .sqlite: nil
        case .postgresql:
            "SELECT CASE WHEN pg_try_advisory_xact_lock(7310290412) THEN 1 ELSE 0 END"
        }
    }

    /// The fourth value, as the column of words takes it.
    fileprivate var searchable: String {
        switch self {
        case .sqlite: "$4"
        case .postgresql: "array_to_tsvector(CAST($4 AS TEXT[]))"
        }
    }

    /// Words are letters and digits alone; the first sign is a digit.
    fileprivate func list(_ words: [String]) -> String {
        switch self {
        case .sqlite: words.joined(separator: " ")
        case .postgresql: "{" + words.joined(separator: ",") + "}"
        }
    }
}
