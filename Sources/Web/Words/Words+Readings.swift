import Recovery

extension Words {
    /// What the words of a comment speak for.
    package enum Readings {
        package static let heading = "Their words point to"
        static let unclear = "Their words do not tell the cause. Ask."
        static let confirming = "A suggestion: the cause is what you find out."

        static func sure(_ thousandths: Int) -> String {
            "\(Words.percent(Double(thousandths) / 1_000)) sure"
        }

        static let because = "Because of"

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
