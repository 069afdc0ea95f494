import Recovery

extension Words {
    package enum Cases {
        package static let moves = "The five moves"
        package static let beside = "Customer and clocks"
        package static let back = "Back to the cases"
        package static let parked = "Parked: no owner fits"
        static let parkedNote =
            "Nobody had the authority when it came in, so it waits with the lead. Record a touch and it is theirs, or hand it over."
        package static let backfilled = "Back-filled"
        package static let backfilledNote =
            "Opened from an older signal; its clocks started when it was opened."
        package static let test = "Test"
        package static let closed = "Over"
        package static let made = "Made"
        package static let met = "Met: "
        package static let open = "Not yet: "
        package static let words = "In their words"
        package static let noWords = "They left no comment. Ask what went wrong when you reach them."
        package static let signals = "Signals of this case"
        package static let events = "What happened"
        package static let olderEvents = "What happened before"
        package static let noOlderEvents = "Nothing before that."
        package static let noEvents = "Nothing yet."
        package static let clocks = "Clocks"
        package static let customer = "Customer"
        package static let owner = "Owner"
        package static let backer = "Backer"
        package static let nobody = "Nobody yet"
        package static let opened = "Opened"
        package static let because = "Because"
        package static let account = "Account"
        package static let wholeCustomer = "All about this customer"
        package static let next = "What to do now"
        package static func counts(_ move: MoveWord) -> String { "\(move.text) counts when" }
        package static func metOf(_ met: Int, _ all: Int) -> String { "\(met) of \(all) met" }
        package static func round(_ number: Int) -> String { "Round \(number)" }

        package static let touch = "Record a touch"
        package static let touchHelp =
            "Only a person’s contact that went out and arrived stops the first-touch clock."
        package static let direction = "Direction"
        package static let out = "We contacted them"
        package static let into = "They contacted us"
        package static let channel = "Channel"
        package static let reached = "It reached them"
        static let sayWhetherReached = "Say whether it reached them: only what did is a touch that counts."
        static let didItReach = "Did it reach them?"
        static let notReached = "It did not"
        package static let reachedHelp = "Answered, delivered, or a message left."
        package static let madeAt = "When"
        package static let template = "Sent from a template as it stands"
        package static let templateHelp =
            "A template blast does not count as a first touch; a person’s own words do."
        package static let minutes = "Minutes it took"
        package static let minutesHelp =
            "Tells what a recovery costs; leave it empty where you do not count them."
        static let minutesOfADay = "Give whole minutes, from 1 to 1,440, or leave the field empty."
        package static let note = "What was said"
        package static let noteHelp = "Name what went wrong, the next step and its time. Promise no fix yet."
        package static let didNotArrive =
            "What did not arrive is no touch. Record it once it did, or the one that does."
        package static let noChannel = "Say how: by e-mail, by phone, in a meeting."
        package static let saveTouch = "Record the touch"

        package static let diagnose = "Diagnose"
        package static let diagnosis = "Diagnosis"
        package static let cause = "Cause"
        package static let reason = "Reason"
        package static let whys = "Why did it happen?"
        package static let whysHelp = "Three answers, each to the one before; two are enough with a reason."
        package static let fewerWhys = "If two are enough, why"
        package static func why(_ number: Int) -> String { "Why \(number)" }
        package static let whyOf = "Why?"
        package static let evidence = "Evidence, in their own words"
        package static let evidenceHelp = "Copy the words from above that show the cause."
        package static let fixability = "Can it be put right?"
        package static let now = "Fixable now"
        package static let nowMeaning = "It can be done for this customer. Promise them a date."
        package static let systemic = "Systemic"
        package static let systemicMeaning =
            "Its cause has to be fixed for everybody. Tell the customer what can be done, and what cannot."
        package static let secondCause = "Second cause"
        package static let lastRound = "The last round"
        package static let anotherIncident = "This is another incident"
        package static func anotherIncidentHelp(_ cause: String) -> String {
            "Then \(cause.lowercased()) was right for its time and is superseded. Otherwise it was not the cause, or not all of it, and stays struck out."
        }
        package static let anotherIncidentBecause = "Why it is another one"
        package static let noSecondCause = "None"
        package static let saveDiagnosis = "Save the diagnosis"
        package static func by(_ who: String) -> String { "by \(who)" }

        package static let remedy = "Remedy"
        package static let chooseRemedy = "Choose a remedy"
        package static let refused = "Refused: "
        package static func cost(_ currency: String) -> String { "Cost, \(currency)" }
        package static let costHeading = "Cost"
        package static let costHelp = "What it costs us, as a number. Empty: its usual cost."
        package static let rationale = "Why this one"
        package static let rationaleHelp =
            "Kept with the case. The next owner of a case like this will read it."
        package static let saveRemedy = "Choose this remedy"
        package static let chosen = "Chosen"
        package static let delivered = "Delivered"
        package static let waits = "Not delivered yet"
        package static let remedies = "Remedies of this case"
        package static let noRemedies = "The catalogue has no remedy yet."

        package static let delivery = "Mark it delivered"
        package static let deliveryHelp =
            "Delivered is when it reached the customer, not when it was decided."
        package static let deliveredAt = "Reached the customer"
        package static let saveDelivery = "Mark as delivered"

        package static let verify = "Verification"
        package static let verifyText =
            "Their next score decides. Nobody here can declare the case recovered."
        package static func decides(_ date: String) -> String { "Scores decide from \(date) on." }
        package static func asked(_ date: String) -> String { "We ask again on \(date)." }
        package static let earlier =
            "An earlier score joins the case and raises an alarm, good or bad; it decides nothing."
        static func early(_ band: Band, on date: String) -> String {
            let meaning =
                switch band {
                case .detractor: "The remedy may not have held: call them now."
                case .passive, .promoter: "A good sign."
                case .unscored: "It lies in no band."
                }
            return "Given on \(date), before scores decide. \(meaning) It decides nothing."
        }
        package static let outcomes =
            """
            Out of the detractor band: recovered. In the promoter band: promoter. Still a detractor: the \
            next round begins.
            """
        package static let confirmation = "What they say in conversation is recorded and is not verification."

        package static let reopen = "Reopen by hand"
        package static let reopenHelp = "Begins the next round with a new diagnosis. Counts as not recovered."
        package static let reopenReason = "What shows that the remedy did not hold"
        package static let saveReopening = "Reopen the case"

        package static let end = "End without recovery"
        package static let endHelp =
            "The case stays in the figures as what it was. Each end needs its reason and a lead’s consent."
        package static let endKind = "How it ends"
        package static let endReason = "Reason"
        package static let consent = "I consent to this end, as a lead"
        package static func consentOf(_ leads: [String]) -> String {
            leads.isEmpty
                ? "Only a programme lead can end a case without recovery, and there is none yet."
                : "Only a programme lead can do this. Ask \(list(leads))."
        }
        package static let saveEnd = "End the case"

        package static let firstTouch = "First touch"
        package static func paused(_ kept: String) -> String { "Paused, \(kept) kept" }
        package static func metAfter(_ length: String) -> String { "Met in \(length)" }
        package static func lateAfter(_ length: String) -> String { "After \(length), late" }
        package static let withdrawn = "No clock"
    }
}
