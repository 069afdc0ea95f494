/// Reads comments: in which language they are, how contented they sound, and what in them must not be overheard.
package struct CommentReader: Sendable {
    package let languages: [LanguageFile]
    private let languageModel: LanguageModel
    private let sentimentModel: SentimentModel

    /// - Parameter others: more texts to know languages by.
    package init(languages: [LanguageFile], moods: [MoodText], others: [LabelledComment] = []) {
        self.languages = languages
        let moods = moods + languages.flatMap(\.moods)
        let texts =
            moods.map { ($0.language, $0.text) } + others.map { (Language($0.language), $0.text) }
            + languages.map { ($0.language, $0.commonWords.joined(separator: " ")) }
        let known = Set(languages.map(\.language))
        languageModel = LanguageModel(
            learning: Dictionary(grouping: texts.filter { known.contains($0.0) }, by: \.0)
                .mapValues { $0.map { HashedText(Wording($0.1)) } })
        sentimentModel = SentimentModel(learning: moods)
    }

    /// With the languages and texts that the program brings along.
    package static func own() throws -> CommentReader {
        try own(knowing: LabelledComment.own())
    }

    /// The same for whoever has read the comments already.
    package static func own(knowing comments: [LabelledComment]) throws -> CommentReader {
        CommentReader(
            languages: try LanguageFile.own(), moods: try MoodText.own(complaints: comments),
            others: comments)
    }

    /// For an organization that speaks English and has named no competitors.
    package func read(_ text: String) -> CommentReading {
        read(text, usual: [.english], competitors: Competitors([]))
    }

    package func read(_ text: String, usual: Set<Language>, competitors: Competitors) -> CommentReading {
        let reading = Reading(text)
        return read(reading, HashedText(reading.wording), usual: usual, competitors: competitors)
    }

    /// The same for whoever has the text taken apart already.
    ///
    /// - Parameter usual: the languages of the organization; tried where the comment's own is unknown or it is short.
    package func read(
        _ reading: Reading, _ hashed: HashedText, usual: Set<Language>, competitors: Competitors
    ) -> CommentReading {
        let language = languageModel.language(of: reading.wording, hashed)
        let isShort = reading.count < Self.shortest
        let findings = languages.filter {
            $0.language == language
                || (language == nil || isShort) && (usual.contains($0.language) || $0.language == .english)
        }.flatMap { $0.phrasebook.findings(in: reading, competitors: competitors) }
        return CommentReading(
            language: language, sentiment: sentimentModel.sentiment(of: hashed),
            findings: Self.distinct(findings))
    }

    /// A text of fewer words may be taken for another language.
    private static let shortest = 4

    /// What several languages say of the same words is said once, in the most of them.
    private static func distinct(_ findings: [Finding]) -> [Finding] {
        var ends: [PhraseKind: Int] = [:]
        return findings.sorted { $0.order < $1.order }.filter { finding in
            guard finding.place.lowerBound >= ends[finding.kind] ?? 0 else { return false }
            ends[finding.kind] = finding.place.upperBound
            return true
        }
    }
}

extension Finding {
    /// By place, the longer of two that begin at one, then by kind.
    fileprivate var order: (Int, Int, String) { (place.lowerBound, -place.upperBound, kind.rawValue) }
}
