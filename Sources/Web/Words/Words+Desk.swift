import Recovery

extension Words {
    /// What an owner does beside the five moves.
    package enum Desk {
        package static let handOver = "Hand over"
        package static let newOwner = "New owner"
        package static let handOverReason = "Reason"
        package static let budgetLeft =
            "Each hand-off is felt by the customer. This case has one, and this would use it."
        static let nobodyElse = "Nobody else here may own a case."
        package static let notFelt = "Nobody has met the customer yet: this is no hand-off for them."
        package static let budgetGone = "The case changed hands once already; a second time is refused."
        package static let snooze = "Put aside"
        package static let snoozeHelp =
            "It leaves the inbox and comes back by itself, before its next clock ends."
        package static let until = "Until"
        package static func aside(_ until: String) -> String { "Put aside until \(until)." }
        package static let wake = "Take it up now"

        package static let promises = "Promises"
        package static let noPromises =
            "Nothing is promised. A date the customer knows is worth more than an apology."
        package static let promise = "Record the promise"
        package static let newPromise = "A new promise"
        package static let whatWasPromised = "We told them"
        package static let promiseHelp = "What they can hold us to, in a few words."
        package static let byWhen = "By"
        package static let who = "Who"
        package static let state = "State"
        package static let promised = "Promise"
        package static let kept = "Kept"
        package static let broken = "Broken"
        package static let moved = "Moved"
        package static let keep = "It is done"
        package static func keepNamed(_ words: String) -> String { "It is done: \(words)" }
        package static let move = "Move it"
        package static let moveIt = "Move the promise"
        package static let told = "The customer was told of the new date"

        package static let notes = "Internal notes"
        package static let note = "A note"
        package static let noteHelp = "Customers never read it. @Name calls somebody."
        package static let writeNote = "Write the note"

        package static let call = "Call"
        package static let write = "Write"
        package static let logTouch = "Record a touch"
        package static let more = "Other things to do"
        package static func misfits(_ count: Int) -> String {
            Words.count(count, "other does not fit", "others do not fit")
        }

        package static let since = "With us"
        package static let revenue = "Revenue a year"
        package static let renewal = "Renewal"
        package static let manager = "Manager"
        package static let contact = "Their contact"
        package static let earlier = "Earlier cases"
        /// Of two scores or more.
        package static func scored(_ scores: [Int]) -> String {
            let shown = scores.suffix(5).map(String.init)
            return "Scored \(shown.dropLast().joined(separator: ", ")), then \(shown[shown.count - 1])"
        }
        package static let history = "Score history"
        package static let answered = "Answered"
        package static let numbers = "Numbers behind this"
        static func outcome(_ stage: Stage.Word) -> String {
            switch stage {
            case .promoter: "They came back, and would recommend us."
            case .recovered: "They came back."
            default: "\(stage.text)."
            }
        }
        package static func decidedBy(_ score: Int) -> String { "Their next score, \(score), decided it." }
    }
}
