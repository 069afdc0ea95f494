import Recovery

extension Words {
    /// The steps by which a customer is led back in after the delivery.
    package enum Reonboarding {
        package static let title = "Leading them back in"
        package static let mark = "Mark a step of leading them back in"
        package static let save = "Mark the step"
        package static let step = "Step"
        package static let because = "Why it is left out"
        package static let becauseHelp = "Empty: it was done."
        package static let done = "Done: "
        package static let skipped = "Left out: "
        package static let open = "Open: "
        static func by(_ name: String, _ date: String) -> String { "\(name), \(date)" }
        package static let afterGoodwill =
            "Money beside a remedy brings nobody back by itself: one of these steps at least is done within 14 days."

        static func refusal(_ refusal: Case.ReonboardingRefusal, _ clock: WallClock) -> String {
            switch refusal {
            case .alreadyEnded(let at): Words.ended(at, clock)
            case .notRemedied: "The steps begin with the delivery. Mark the remedy delivered first."
            case .noSuchStep(let count): "Choose one of the \(count) steps."
            case .markedAlready: "Somebody marked this step already. Choose another."
            case .noReason: "Say in a sentence why the step is left out."
            case .oneIsDone:
                "Money was given beside the remedy: one step at least is done, and this is the last one left. Do it, then mark it done."
            }
        }
    }
}
