package import Insight
package import Recovery
package import Storage

/// The vocabularies of the organizations in which something was looked for lately, brought up to date by each question.
package actor Vocabularies {
    private var known: [Organization.Key: Known] = [:]
    private let reader: Reader

    private struct Known {
        var vocabulary = Vocabulary()
        var last: Int64 = 0
    }

    package init(reader: Reader) {
        self.reader = reader
    }

    /// What is kept takes some MB each.
    private static let mostKept = 8
    private static let portion = 20_000

    package func vocabulary(of organization: Organization.Key) async throws -> Vocabulary {
        while true {
            let last = known[organization]?.last ?? 0
            let query = SearchWords(of: organization, after: last, limit: Self.portion)
            let words = try await reader.read { try $0.all(query) }
            // Another question may have read on meanwhile.
            guard last == known[organization]?.last ?? 0 else { continue }
            learn(words, of: organization)
            if words.count < Self.portion { return known[organization]?.vocabulary ?? Vocabulary() }
        }
    }

    private func learn(_ words: [SearchWords.Entry], of organization: Organization.Key) {
        if known[organization] == nil, known.count >= Self.mostKept { known = [:] }
        for word in words { known[organization, default: Known()].vocabulary.add(word.word) }
        if let last = words.last { known[organization]?.last = last.number }
    }
}
