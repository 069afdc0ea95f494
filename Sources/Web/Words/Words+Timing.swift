package import Recovery

extension Words {
    /// Clocks of a case, and what stops or pauses them.
    package enum Timing {
        package static let plan = "Tell them the plan"
        package static let tellPlan = "They know the plan"
        package static let planHelp =
            "What happens next, and when. It stops the clock of the plan, and is a promise with a date."
        package static let nextStep = "We told them what happens next"
        package static let telling = "They know the remedy"
        package static let remedyTold = "They were told of the remedy"
        package static let tellingHelp =
            "Chosen is not told. The remedy’s clock stops once the customer knows."
        package static let told = "The customer has been told of it"
        package static let toldHelp = "It stops the clock of the remedy. It can be said later too."

        package static let wait = "Wait for the customer"
        package static let waiting = "Waiting for them"
        package static let waitHelp =
            "The clocks of plan, remedy, delivery and note stand still. Promises and the first touch do not."
        package static let waitReason = "What they are to say or send"
        package static func waitsUntil(_ date: String) -> String {
            "It waits for the customer until \(date). What they say, or that date, ends it."
        }
        package static let goOn = "Wait no longer"

        package static func clock(_ kind: Clock.Kind) -> String {
            switch kind {
            case .firstTouch: Cases.firstTouch
            case .plan: "Plan told"
            case .outreach: "Hard stop"
            case .remedy: "Remedy told"
            case .delivery: "Delivery"
            case .note: "Resolution note"
            case .diagnosis: "Diagnosis after an emergency"
            case .promise: Desk.promised
            case .checkIn: "Check-in"
            case .reonboarding: "Lead them back in"
            case .trial: Trying.clock
            case .waiting: waiting
            case .replacement: "Another owner"
            }
        }

        /// "The clock of the plan", to begin a sentence.
        static func theClock(_ code: String?) -> String {
            switch code.flatMap(Clock.Kind.init) {
            case .firstTouch, nil: "The first-touch clock"
            case .plan: "The clock of the plan"
            case .outreach: "The hard stop"
            case .remedy: "The clock of the remedy"
            case .delivery: "The clock of the delivery"
            case .note: "The clock of the resolution note"
            case .diagnosis: "The clock of the diagnosis"
            case .promise: "A promise"
            case .checkIn: "A check-in"
            case .trial: "The time to try the fix"
            case .reonboarding: "The time to lead the customer back in"
            case .waiting: "The wait"
            case .replacement: "The time of a silent owner"
            }
        }

        /// "day-3", to go on with.
        static func day(_ subject: String?) -> String {
            (subject?.split(separator: "-").last).map { " of day \($0)" } ?? ""
        }

        static func refusal(_ refusal: Case.WaitRefusal, _ clock: WallClock) -> String {
            switch refusal {
            case .alreadyEnded(let at): Words.ended(at, clock)
            case .notYetContacted: "Nobody has been in touch with them yet. Do that first, then wait."
            case .waitsAlready(let until):
                "It waits already, until \(clock.dateTime(until)). Go on with it first."
            case .doesNotWait: "It does not wait for the customer."
            case .noReason: "Say what the customer is to say or send: their clocks stand still for it."
            case .inThePast: "Give a time that lies ahead."
            case .tooLong: "Wait 14 days at most; then ask again, or let it go on."
            case .nothingToPause: "Nothing runs that would stand still: plan, remedy and note are done."
            }
        }
    }
}
