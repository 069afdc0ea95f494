import Recovery

extension Words {
    /// Mails that came back.
    package enum Bouncing {
        static let cameBack = "came back"
        package static let itCameBack = "It came back"
        static let help =
            "It never arrived, so it counts no more: the first-touch clock runs on from its old start."
        static let when = "When it came back"
        static let takeBack = "Take the touch back"

        static func refusal(_ refusal: Case.TakingBackRefusal, _ clock: WallClock) -> String {
            switch refusal {
            case .alreadyEnded(let at): Words.ended(at, clock)
            case .notAMail: "Only a mail comes back. Whatever else is recorded did happen."
            case .takenBackAlready(let at): "It was taken back already: it came back \(clock.dateTime(at))."
            case .inTheFuture: "It has not come back yet. Give the time at which it did."
            case .beforeItWasSent(let at): "It was sent \(clock.dateTime(at)). Give a time after that."
            case .arrivedByThen:
                "What has not come back within 72 hours counts as arrived. Give a time within that."
            }
        }
    }
}
