/// What a comment says by its words, as the program reads it: a suggestion, over which a person's word wins.
package struct SignalReading: Hashable, Sendable {
    /// Two small letters; nil where nobody could tell.
    package var language: String?
    /// From -1000, bad, to 1000, good.
    package var sentiment: Int
    /// Nil: unclear.
    package var cause: Cause?
    /// How sure that is, in thousandths.
    package var confidence: Int
    /// In the order of their places.
    package var marks: [Mark]
    /// By which model the cause was suggested: 0 before it learned anything that this organization confirmed.
    package var model: Int

    package struct Mark: Hashable, Sendable {
        package let kind: Kind
        /// Bytes of UTF-8 in the comment.
        package let place: Range<Int>

        package init(_ kind: Kind, at place: Range<Int>) {
            self.kind = kind
            self.place = place
        }
    }

    /// What words speak for.
    package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case cause
        /// They may leave, or name who would have them.
        case churnIntent = "churn_intent"
        case legalThreat = "legal_threat"
        case safety
        case profanity
        case contactMe = "contact_me"
    }

    package init(
        language: String? = nil, sentiment: Int = 0, cause: Cause? = nil, confidence: Int = 0,
        marks: [Mark] = [], model: Int = 0
    ) {
        self.language = language
        self.sentiment = min(max(sentiment, -1_000), 1_000)
        self.cause = cause
        self.confidence = min(max(confidence, 0), 1_000)
        self.marks = marks
        self.model = model
    }

    /// What its words speak for besides the cause.
    package var kinds: Set<Kind> { Set(marks.map(\.kind)).subtracting([.cause]) }

    /// Whether a cause is suggested so surely that a case may be given out by it.
    package var suspectedCause: Cause? { confidence >= Self.sure ? cause : nil }

    /// In thousandths.
    package static let sure = 600

    /// A figure in thousandths; 0 where it is no number.
    package static func thousandths(_ figure: Double) -> Int {
        figure.isFinite ? Int((1_000 * min(max(figure, -1), 1)).rounded()) : 0
    }
}
