import Insight
package import Recovery

/// What the program brings along to read comments by: languages, moods and phrases, and a model of causes.
package struct OwnReader: Sendable {
    private let reader: CommentReader
    private let causes: CauseModel

    /// Learns from the texts that the program brings along; takes some seconds.
    ///
    /// - Throws: when the program came without them.
    package init() throws {
        reader = try CommentReader.own()
        causes = CauseModel(learning: try LabelledComment.own())
    }

    package func reading(of comment: String, by learned: CommentModels.Learned?) -> SignalReading {
        let words = reader.read(comment)
        let cause = (learned?.causes ?? causes).reading(of: Wording(comment))
        let marks =
            cause.words.map { SignalReading.Mark(.cause, at: $0) }
            + words.findings.map { SignalReading.Mark(SignalReading.Kind($0.kind), at: $0.place) }
        return SignalReading(
            language: words.language?.code,
            sentiment: Int((1_000 * (words.sentiment?.value ?? 0)).rounded()), cause: cause.cause,
            confidence: Int((1_000 * cause.confidence).rounded()),
            marks: marks.sorted {
                ($0.place.lowerBound, $0.kind.rawValue) < ($1.place.lowerBound, $1.kind.rawValue)
            },
            model: learned?.number ?? 0)
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
