import Recovery

extension Words {
    /// What a customer says about the remedy, and what they do.
    enum Confirming {
        static let heading = "They say it is all right"
        static let help =
            "Noted with the last conversation since the delivery. It verifies nothing: their next score decides."
        static let words = "In their own words"
        static let save = "Note what they said"
        static func said(_ date: String) -> String {
            "They said \(date) that it is all right now. That is not verification."
        }
        static func bought(_ date: String) -> String {
            "They gave no score, but bought again \(date): came back by behaviour. That is counted apart."
        }

        static func refusal(_ refusal: Case.ConfirmationRefusal, _ clock: WallClock) -> String {
            switch refusal {
            case .alreadyEnded(let at): Words.ended(at, clock)
            case .notRemedied: "Nothing has been delivered to them yet that they could speak of."
            case .notInTouch:
                "Nobody has talked to them since the delivery. Record that contact first, then what they said."
            }
        }
    }
}
