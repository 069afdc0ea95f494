package import Recovery

/// What meets a question: one term at least of each group; the newest first.
///
/// PostgreSQL sorts what it finds, and is given no more than a thousand to sort.
package struct SearchHits: Query {
    package struct Hit: Hashable, Sendable {
        package let id: String
        /// Folded, in no order.
        package let words: [String]
    }

    package struct Term: Hashable, Sendable {
        package let word: String
        package let isBeginning: Bool

        package init(_ word: String, isBeginning: Bool) {
            self.word = word
            self.isBeginning = isBeginning
        }
    }

    package let organization: Organization.Key
    package let kind: SearchSubject.Kind
    package let groups: [[Term]]
    package let limit: Int
    package let dialect: Dialect

    package init(
        of organization: Organization.Key, _ kind: SearchSubject.Kind, meeting groups: [[Term]], limit: Int,
        _ dialect: Dialect
    ) {
        self.organization = organization
        self.kind = kind
        self.groups = groups
        self.limit = limit
        self.dialect = dialect
    }

    package var sql: SQL {
        switch dialect {
        case .sqlite:
            """
            SELECT t.subject_id, t.words
            FROM search_index i JOIN search_texts t ON t.number = i.rowid
            WHERE search_index MATCH \(expression) AND t.organization_id = \(organization)
            ORDER BY i.rowid DESC LIMIT \(limit)
            """
        case .postgresql:
            """
            SELECT t.subject_id, array_to_string(tsvector_to_array(t.words), ' ')
            FROM (SELECT number, subject_id, words FROM search_texts
                WHERE words @@ CAST(\(expression) AS TSQUERY) AND organization_id = \(organization)
                LIMIT 1000) t
            ORDER BY t.number DESC LIMIT \(limit)
            """
        }
    }

    package func answer(_ row: Row) throws -> Hit {
        let prefix = kind.prefix(in: organization)
        return Hit(
            id: try row.text(0),
            words: try row.text(1).split(separator: " ").map { String($0.dropFirst(prefix.count)) })
    }

    private var expression: String {
        let prefix = kind.prefix(in: organization)
        let (quote, beginning, either, both) =
            switch dialect {
            case .sqlite: ("\"", "*", " OR ", " AND ")
            case .postgresql: ("'", ":*", " | ", " & ")
            }
        return groups.map { group in
            let terms = group.map { quote + prefix + $0.word + quote + ($0.isBeginning ? beginning : "") }
            return "(" + terms.joined(separator: either) + ")"
        }.joined(separator: both)
    }
}

extension SearchSubject.Kind {
    /// What stands before each word in the index.
    func prefix(in organization: Organization.Key) -> String { "\(organization.rawValue)\(rawValue)" }
}
