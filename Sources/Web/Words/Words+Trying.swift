import Recovery

extension Words {
    /// The days in which a customer tries the fix.
    package enum Trying {
        package static let clock = "They try the fix"
        package static let give = "Time to try it"
        package static let save = "Give them the time"
        package static let days = "Days to try it"
        package static let daysHelp =
            "1 to 30. Their progress page shows the last day, and nobody asks for a score before it."
        package static let deliveryHelp = "Empty: none. 1 to 30; nobody asks for a score before the last day."
        package static let ask = "How did it go?"
        package static let saveEnd = "Say how it went"
        package static let outcome = "They tried it"
        package static let works = "It works"
        package static let worksMeaning = "As they said in a conversation. Their next score decides."
        package static let doesNot = "It does not"
        package static let doesNotMeaning = "The case is reopened, and the next round begins."
        package static let words = "What they said"
        package static let wordsHelp = "Needed where it does not work."
        static let noOutcome = "Say whether it works."
        static let noDays = "Give a whole number of days."
        static func until(_ date: String) -> String { "Try it, and take your time: until \(date)." }
        static func tell(_ owner: String) -> String { "Tell \(owner) how it goes, also before that day." }

        static func refusal(_ refusal: Case.TrialRefusal, _ clock: WallClock) -> String {
            switch refusal {
            case .alreadyEnded(let at): Words.ended(at, clock)
            case .notRemedied:
                "There is nothing to try before the remedy is delivered and its cause is known."
            case .notDaysOfATrial: "Give 1 day at least and 30 at most."
            case .triesAlready(let until):
                "They try it already, until \(clock.dateTime(until)). Say first how it went."
            case .triesNothing: "They are not trying it now. Give them the time first."
            }
        }
    }
}
