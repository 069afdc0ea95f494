package import Recovery

extension Words {
    /// How remedies answer to causes, what cannot wait for the diagnosis, and what a delivery rests on.
    package enum Fitting {
        package static let misfitReason = "Why it is right, although it does not fit"
        package static let misfitHelp =
            "What fits the second cause, or neither, can be chosen with a reason. It stands with the case."
        package static let emergency = "Help at once, before the diagnosis"
        package static let emergencyHelp =
            "Only where the delivery has evidently failed. Why it happened is due within a day then."
        package static let emergencyReason = "Why it cannot wait"

        package static let helpedAtOnce = "Helped before the diagnosis"

        /// "Remedies chosen 1 May to 31 Jul: 2 before the diagnosis, 1 that fits neither cause."
        package static func exceptions(_ counts: [Case.Fit: Int], _ days: String) -> String {
            let told: [(Case.Fit, String)] = [
                (.emergency, "before the diagnosis"), (.secondCause, "for the second cause"),
                (.deviation, "for neither cause, with a reason"),
            ]
            let parts = told.map { "\(Words.grouped(counts[$0] ?? 0)) \($1)" }
            return "Remedies chosen \(days) that did not simply fit: \(parts.joined(separator: ", "))."
        }

        static func shown(_ fit: Case.Fit) -> String? {
            switch fit {
            case .firstCause, .beside: nil
            case .secondCause: "Fits the second cause"
            case .deviation: "Fits neither cause"
            case .emergency: "Chosen before the diagnosis"
            }
        }

        package static let fix = "A fix that removes the cause"
        package static let fixHelp =
            "What is systemic meets others too. Link the change that removes it, or propose one: it carries along what the customer said."
        package static let known = "A fix that is known"
        package static let noneKnown = "None of these"
        package static let propose = "Or propose one, in a few words"
        package static let proposeHelp = "It is put down for the cause, and for the touchpoint of the case."
        package static let linkFix = "Link the fix"
        package static let limit = "Tell them how far we can go"
        package static let limitHelp =
            "What the customer was told of what we cannot change now. “Not on the roadmap, here is what is” is an answer."
        package static let limitWords = "What we told them"
        package static let limitTold = "They know how far we can go"

        package static func needs(_ commitment: Case.Commitment, fixes: [String]) -> String {
            switch commitment {
            case .promise: "A date that the customer was told: a promise, or the plan"
            case .fix(let cause):
                fixes.isEmpty
                    ? "A fix of \(cause.text.lowercased()) that is found or proposed"
                    : "A fix: \(fixes.joined(separator: ", "))"
            case .limit: "Told the customer how far we can go for now"
            }
        }

        static func refusal(_ refusal: Case.CommitmentRefusal, _ clock: WallClock) -> String {
            switch refusal {
            case .alreadyEnded(let at): Words.ended(at, clock)
            case .notYetDiagnosed: "It is not known yet why it happened. Diagnose first."
            case .fixOfAnotherCause(let cause):
                "That fix removes \(cause.text.lowercased()), which is not the cause here. Choose another, or propose one."
            case .linkedAlready: "The case is linked to that fix already."
            case .noWords: "Say in a few words what the customer was told."
            }
        }
    }
}
