import Insight
package import Recovery

/// What the program brings along to read comments by: languages, moods and phrases, and a model of causes.
package struct OwnReader: Sendable {
    private let reader: CommentReader
    private let languages: Set<Language>
    private let causes: CauseModel

    /// Learns from the texts that the program brings along; takes some seconds.
    ///
    /// - Throws: when the program came without them.
    package init() throws {
        let comments = try LabelledComment.own()
        reader = try CommentReader.own(knowing: comments)
        languages = Set(reader.languages.map(\.language))
        causes = CauseModel(learning: comments)
    }

    /// So much of a comment is read, in bytes of UTF-8; what a person wrote ends before that.
    private static let longest = 20_000

    package func reading(of comment: String, by known: CommentModels.Known) -> SignalReading {
        let text = Reading(Self.beginning(of: comment))
        let hashed = HashedText(text.wording)
        let words = reader.read(text, hashed, usual: languages, competitors: known.competitors)
        let cause = (known.learned?.causes ?? causes).reading(of: text.wording, hashed)
        let marks =
            cause.words.map { SignalReading.Mark(.cause, at: $0) }
            + words.findings.map { SignalReading.Mark(SignalReading.Kind($0.kind), at: $0.place) }
        return SignalReading(
            language: words.language?.code,
            sentiment: SignalReading.thousandths(words.sentiment?.value ?? 0), cause: cause.cause,
            confidence: SignalReading.thousandths(cause.confidence),
            marks: marks.sorted {
                ($0.place.lowerBound, $0.kind.rawValue) < ($1.place.lowerBound, $1.kind.rawValue)
            },
            model: known.learned?.number ?? 0)
    }

    private static func beginning(of comment: String) -> String {
        guard comment.utf8.count > longest else { return comment }
        var end = comment.utf8.index(comment.startIndex, offsetBy: longest)
        while end.samePosition(in: comment) == nil { comment.utf8.formIndex(before: &end) }
        return String(comment[..<end])
    }
}

extension SignalReading.Kind {
    fileprivate init(_ kind: PhraseKind) {
        self =
            switch kind {
            case .churnIntent: .churnIntent
            case .legalThreat: .legalThreat
            case .safety: .safety
            case .profanity: .profanity
            case .contactMe: .contactMe
            }
    }
}
