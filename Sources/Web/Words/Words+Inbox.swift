import Recovery
import Storage

extension Words {
    package enum Inbox {
        package static let label = "Cases by the clock that ends next"
        package static let tabs = "Which cases"
        package static let filters = "Filter"
        static let emergency = "Helped before the diagnosis"
        package static let any = "Any"
        package static let anyone = "Anybody"
        package static let nobodyHere = "Somebody who is not here"
        package static let show = "Show these"
        package static let clear = "Show all"
        package static let more = "More cases"
        package static let first = "Back to the first"
        package static let vacant = "Choose a case"
        package static let vacantText = "The one at the top has the clock that ends first."
        package static let noMatchTitle = "Nothing matches"
        package static let noMatchText = "No case of this list is as you asked."

        static func tab(_ tab: CaseFilter.Tab) -> String {
            switch tab {
            case .mine: "Mine"
            case .team: "Team"
            case .risk: "At risk"
            case .parked: "Parked"
            case .verifying: "Verifying"
            case .snoozed: "Put aside"
            case .all: "All"
            case .ended: "Ended"
            }
        }

        static func emptyTitle(_ tab: CaseFilter.Tab) -> String {
            switch tab {
            case .mine: "No case is yours"
            case .team: "Your team has no case"
            case .risk: "Nothing is at risk"
            case .parked: "Nothing is parked"
            case .verifying: "Nothing waits for verification"
            case .snoozed: "Nothing is put aside"
            case .all: "No open cases"
            case .ended: "No case has ended yet"
            }
        }

        static func emptyText(_ tab: CaseFilter.Tab) -> String {
            switch tab {
            case .mine: "A detractor who falls to you stands here at once, with a running clock."
            case .team: "Cases of everybody who shares a team with you stand here."
            case .risk: "A case stands here when its next clock ends within the hour, or has ended."
            case .parked: "Every case has found an owner who is there and may decide."
            case .verifying:
                "A case stands here from the delivery of its remedy until the customer’s next score."
            case .snoozed: "A case that can wait comes back by itself, before its next clock ends."
            case .all: "A case opens by itself when a detractor is heard."
            case .ended: "A case ends when the next score shows recovery, or by one of the four other ends."
            }
        }

        /// Under which heading a case stands, by when its next clock ends.
        static func group(_ due: Instant?, _ clock: WallClock) -> String {
            guard let due else { return "No clock runs" }
            if due <= clock.now { return "Overdue" }
            let (today, day) = (clock.zone.day(of: clock.now), clock.zone.day(of: due))
            let nextWeek = today.beginningOfWeek(clock.weekStart).adding(days: 7)
            switch day {
            case ...today: return "Ends today"
            case today.adding(days: 1): return "Ends tomorrow"
            case ..<nextWeek: return "Ends this week"
            case ..<nextWeek.adding(days: 7): return "Ends next week"
            default: return "Later"
            }
        }
    }

    package enum FirstSteps {
        package static let title = "From here to the first case"
        package static let text =
            "A case opens by itself when a detractor is heard, with a named owner and a running clock. Until then:"
        package static let people = "Who recovers customers?"
        package static let peopleText =
            "Invite the owners. Until somebody else can own a case, it is parked with you."
        package static let invite = "Invite members"
        package static let rules = "What may each of them give?"
        package static let rulesText =
            "Until you say so, nobody may give anything that costs."
        package static let setAuthority = "Set the amounts"
        package static let setZone = "Set zone and currency"
        package static let answers = "What have customers said?"
        package static let answersText =
            "Any CSV of survey answers will do. Detractors of the last 30 days get a case; older answers count in the scores."
        package static let importFile = "Import a file"
        package static let sample = "Download a sample file"
        package static let connect = "What sends the next answers?"
        package static let connectText = "Your survey tool or help desk sends them to the API, with a key."
        package static let makeKey = "Make an API key"
        package static let firstCase = "The first case"
        package static let firstCaseText =
            "Somebody complained on the phone today? Note it down, and it becomes the first case."
        package static let noDetractor =
            "No detractor of the last 30 days is among the answers so far. What was said on the phone counts too."
        package static let capture = "Note down what somebody said"
        static let done = "done"
    }
}
