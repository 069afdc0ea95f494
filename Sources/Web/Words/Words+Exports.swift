import Operations
import Storage

extension Words {
    enum Exports {
        static let title = "Exports"
        static let text =
            """
            Every list as it is stored, a row to a line. They hold what customers said, and their addresses: keep them as \
            safe as this.
            """
        static let consistency =
            """
            A file is read a piece at a time, so what changes meanwhile may be in it or not. The command amends export writes all of \
            them as of one moment, and amends import takes accounts, customers, signals and behaviour in again.
            """
        static let list = "List"
        static let row = "A row is"
        static let fileHead = "File"
        static func format(_ format: ExportFormat) -> String { format.rawValue.uppercased() }
        static func file(_ name: String, _ format: ExportFormat) -> String {
            "\(name) as \(self.format(format))"
        }
        static let figures = "The figures shown"
        static let behind = "This list"

        static func name(_ list: ExportList) -> String {
            switch list {
            case .accounts: "Accounts"
            case .customers: "Customers"
            case .signals: "Signals"
            case .readings: "Readings of comments"
            case .modelSuggestions: "Suggestions of the language model"
            case .behaviourEvents: "Behaviour"
            case .cases: "Cases"
            case .touches: "Touches"
            case .reonboardingSteps: "Steps after a delivery"
            case .diagnoses: "Diagnoses"
            case .remedies: "Remedies"
            case .promises: "Promises"
            case .caseFiles: "Files of cases"
            case .tasks: "Tasks for others"
            case .events: "Events of cases"
            case .fixes: "Fixes"
            case .fixCases: "Cases of fixes"
            case .economicInputs: "Numbers of the economics"
            case .driverSessions: "Driver sessions"
            case .driverSignals: "Signals of driver sessions"
            case .drivers: "Drivers"
            case .marks: "Marks on the trends"
            case .themes: "Themes"
            case .playbooks: "Playbooks"
            case .casePlaybooks: "Playbooks of cases"
            case .approvals: "Approvals"
            case .goodwillTables: "Tables of goodwill"
            case .goodwillAmounts: "Amounts of goodwill"
            case .teamBudgets: "Budgets of teams"
            case .teamMonths: "Spending of teams"
            case .members: "Members"
            case .teams: "Teams"
            case .teamMembers: "Members of teams"
            }
        }

        static func meaning(_ list: ExportList) -> String {
            switch list {
            case .accounts: "a company or household"
            case .customers: "a person"
            case .signals: "one piece of feedback"
            case .readings: "what a comment says by its words, as the program reads it"
            case .modelSuggestions: "what your language model was asked about a comment, and suggests"
            case .behaviourEvents: "a purchase, renewal, expansion, contraction, cancellation or usage"
            case .cases: "a recovery, as it stands"
            case .touches: "a contact with the customer"
            case .reonboardingSteps: "a step by which a customer is led back in, done or left out"
            case .diagnoses: "a cause that was found, struck ones too"
            case .remedies: "what was done to put it right"
            case .promises: "what we told the customer, by when"
            case .caseFiles: "a file that was attached to a case, without its bytes"
            case .tasks: "something that somebody else than the owner was asked to do, with its answer"
            case .events: "something that happened to a case, in codes"
            case .fixes: "a structural change that removes a cause"
            case .fixCases: "a case that a fix answers"
            case .economicInputs: "a number, with who says so and since when"
            case .driverSessions: "a meeting about what is behind the latest detractor signals"
            case .driverSignals: "a signal of such a meeting, with its weight and its driver"
            case .drivers: "a driver that such a meeting went on with, and what is done about it"
            case .marks: "a release, a policy or a playbook"
            case .themes: "what customers speak of, as somebody named it, with the words by which it is found"
            case .playbooks: "a version of a playbook that was worked by or edited"
            case .casePlaybooks: "the version that a case began with"
            case .approvals: "a remedy that was asked for, with its answer"
            case .goodwillTables: "a table that was put forward, with its answer"
            case .goodwillAmounts: "the most that a role may give, by severity and value"
            case .teamBudgets: "what a team may spend on remedies in a month"
            case .teamMonths: "what a team spent on remedies in a month"
            case .members: "somebody who works here"
            case .teams: "a team"
            case .teamMembers: "who is in which team"
            }
        }
    }
}
