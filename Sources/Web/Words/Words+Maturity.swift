import Insight
import Recovery

extension Words {
    enum Maturity {
        static let title = "Maturity"
        static let text =
            """
            Six capabilities, from level 1, ad hoc, to level 5, where they run by themselves. Each stands where its \
            figure puts it; of several figures the lowest decides.
            """
        static func finding(_ lowest: [Capability], at level: Int) -> String {
            lowest.count == 1
                ? "\(capability(lowest[0])) holds the programme back: level \(level) of 5"
                : "\(lowest.count) of 6 capabilities stand at level \(level) of 5"
        }
        static func level(_ level: Int) -> String { "Level \(level)" }
        static func levelOf(_ level: Int) -> String { "Level \(level) of 5" }

        static func capability(_ capability: Capability) -> String {
            switch capability {
            case .hearing: "Hearing"
            case .triage: "Triage and clocks"
            case .ownership: "Ownership"
            case .remedyAndPolicy: "Remedy and policy"
            case .reOnboarding: "Re-onboarding"
            case .closingTheLoop: "Closing the loop, advocacy"
            }
        }
        static func adHoc(_ capability: Capability) -> String {
            switch capability {
            case .hearing: "a survey now and then"
            case .triage: "whoever finds time"
            case .ownership: "passed from hand to hand"
            case .remedyAndPolicy: "a discount each time"
            case .reOnboarding: "hope"
            case .closingTheLoop: "nobody asks again"
            }
        }
        static func byItself(_ capability: Capability) -> String {
            switch capability {
            case .hearing: "always on: scores, tickets, usage, silence"
            case .triage: "severity table, clocks, paging"
            case .ownership: "one owner with authority"
            case .remedyAndPolicy: "playbooks and a goodwill table"
            case .reOnboarding: "checklist, check-ins, training"
            case .closingTheLoop: "verification, fixes published, lawful asks"
            }
        }
        /// Who usually answers for it.
        static func usualOwner(_ capability: Capability) -> String {
            switch capability {
            case .hearing: "CX, analytics"
            case .triage: "Support, operations"
            case .ownership: "CX"
            case .remedyAndPolicy: "Finance, CX"
            case .reOnboarding: "Customer success"
            case .closingTheLoop: "CX, marketing"
            }
        }

        static func limit(_ limit: Double, _ cuts: Capability.Cuts) -> String {
            cuts.isUpward
                ? Words.Figures.above(number(limit, cuts.figure)) : "under \(number(limit, cuts.figure))"
        }
        private static func number(_ value: Double, _ figure: Figure.Key) -> String {
            switch figure {
            case .timeToFirstTouch: Words.length(.hours(Int(value)))
            case .handOffs: Words.Figures.number(value, .perCase)
            case .customerEffort: Words.Figures.number(value, .score)
            case .adoptionLift: Words.Figures.number(value, .change)
            default: Words.percent(value)
            }
        }
        static func needs(_ level: Int, _ needs: [String]) -> String {
            "Level \(level) needs \(Words.list(needs))."
        }
        static func need(_ figure: String, _ limit: String) -> String { "\(figure) \(limit)" }
        static let top = "There is no level above this one."
        static let noData = "Without data nothing shows more than level 1."

        static let plan = "Who and what next"
        static let owner = "Who answers for it"
        static let nextStep = "Next step"
        static let due = "By when"
        static let noOwner = "Nobody named yet"
        static let noStep = "No step agreed yet"
        static func usually(_ owner: String) -> String { "Usually: \(owner)." }
        static let change = "Change"
        static func change(_ capability: Capability) -> String { "Change: \(self.capability(capability))" }
        static let save = "Save"
        static let overdue = "overdue"

        static let history = "Levels when answers were saved"
        static let capabilityHead = "Capability"
        static let now = "Now"
    }
}
