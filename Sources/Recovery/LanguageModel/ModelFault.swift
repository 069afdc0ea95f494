/// Why a language model gave no answer that can be taken. It is kept and shown, and what the program itself suggests stays.
package enum ModelFault: Error, Hashable, Sendable {
    /// Nobody knows the host.
    case unknownHost
    case noConnection
    case timedOut
    case notTrusted
    case brokenOff
    case tooLong
    /// It wants to be asked elsewhere, which is not followed.
    case redirected(status: Int)
    case status(Int)
    case notJSON
    /// JSON, and no answer in it.
    case noAnswer
    case answerNotJSON
    /// A field is missing, of another kind, or nobody asked for it.
    case wrongFields
    case unknownCause
    case confidenceOutOfRange
    /// What it quotes does not stand in the comment.
    case wrongQuotes
    case noQuotes
    case wrongDraft

    /// Whether it answered the question, and not as it should: asked again, it would say the same.
    package var isAnswer: Bool {
        switch self {
        case .answerNotJSON, .wrongFields, .unknownCause, .confidenceOutOfRange, .wrongQuotes, .noQuotes,
            .wrongDraft:
            true
        case .unknownHost, .noConnection, .timedOut, .notTrusted, .brokenOff, .tooLong, .redirected, .status,
            .notJSON, .noAnswer:
            false
        }
    }

    /// "timed_out", "status 500": as it is kept.
    package var code: String {
        switch self {
        case .redirected(let status): "redirected \(status)"
        case .status(let status): "status \(status)"
        default: Self.words.first { $0.fault == self }?.code ?? ""
        }
    }

    /// Nil for a code of another version.
    package init?(code: String) {
        let parts = code.split(separator: " ")
        let status = parts.count == 2 ? Int(parts[1]) : nil
        switch (parts.first, status) {
        case ("redirected", let status?): self = .redirected(status: status)
        case ("status", let status?): self = .status(status)
        default:
            guard let fault = Self.words.first(where: { $0.code == code })?.fault else { return nil }
            self = fault
        }
    }

    private static let words: [(fault: ModelFault, code: String)] = [
        (.unknownHost, "unknown_host"), (.noConnection, "no_connection"), (.timedOut, "timed_out"),
        (.notTrusted, "not_trusted"), (.brokenOff, "broken_off"), (.tooLong, "too_long"),
        (.notJSON, "not_json"), (.noAnswer, "no_answer"), (.answerNotJSON, "answer_not_json"),
        (.wrongFields, "wrong_fields"), (.unknownCause, "unknown_cause"),
        (.confidenceOutOfRange, "confidence_out_of_range"), (.wrongQuotes, "wrong_quotes"),
        (.noQuotes, "no_quotes"), (.wrongDraft, "wrong_draft"),
    ]

    /// How long nobody asks after so many faults in a row: 10 s, 30 s, 90 s ... an hour at most.
    package static func pause(after faults: Int) -> Duration {
        .seconds(min((0..<min(max(faults - 1, 0), 10)).reduce(10) { pause, _ in pause * 3 }, 3_600))
    }
}
