import Insight
import Recovery

extension Words {
    /// What the words of a comment speak for.
    package enum Readings {
        package static let heading = "Their words point to"
        static let byProgram = "by the program itself"
        static let unclearBut = "Their words do not tell the cause by themselves; suggested:"
        static func byModel(_ model: String) -> String { "by your language model, \(model)" }
        static let unclear = "Their words do not tell the cause. Ask."
        static let confirming = "A suggestion: the cause is what you find out."

        static func sure(_ thousandths: Int) -> String {
            "\(Words.percent(Double(thousandths) / 1_000)) sure"
        }

        static let because = "Because of"

        /// "Sounded upset before (−0.6), content after (+0.4)".
        static func mood(_ change: MoodChange) -> String {
            let (before, after) = (
                Sentiment(thousandths: change.before), Sentiment(thousandths: change.after)
            )
            let (first, second) = (Words.signedTenths(before.value), Words.signedTenths(after.value))
            return before.side == after.side
                ? "Sounded \(before.side.text) before (\(first)) and after (\(second))"
                : "Sounded \(before.side.text) before (\(first)), \(after.side.text) after (\(second))"
        }

        static func suggested(_ cause: Cause, _ thousandths: Int) -> String {
            "Suggested: \(cause.text), \(sure(thousandths))"
        }
    }
}

extension SignalReading.Kind {
    package var text: String {
        switch self {
        case .cause: "Cause"
        case .churnIntent: "May leave"
        case .legalThreat: "Legal threat"
        case .safety: "Safety"
        case .profanity: "Strong words"
        case .contactMe: "Wants to be contacted"
        }
    }
}

extension Sentiment {
    fileprivate init(thousandths: Int) {
        self.init(value: Double(thousandths) / 1_000)
    }
}

extension Sentiment.Side {
    fileprivate var text: String {
        switch self {
        case .positive: "content"
        case .neutral: "neither upset nor content"
        case .negative: "upset"
        }
    }
}
