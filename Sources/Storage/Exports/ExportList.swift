/// What can be taken out of an organization as a table, each row as it is stored.
package enum ExportList: String, CaseIterable, Hashable, Sendable {
    case accounts, customers, signals, readings
    case modelSuggestions = "model_suggestions"
    case behaviourEvents = "behaviour_events"
    case cases, touches, diagnoses, remedies, promises
    case caseFiles = "case_files"
    case tasks, events, fixes
    case fixCases = "fix_cases"
    case economicInputs = "economic_inputs"
    case driverSessions = "driver_sessions"
    case driverSignals = "driver_signals"
    case drivers
    case marks, themes, playbooks
    case casePlaybooks = "case_playbooks"
    case reonboardingSteps = "reonboarding_steps"
    case approvals
    case goodwillTables = "goodwill_tables"
    case goodwillAmounts = "goodwill_amounts"
    case teamBudgets = "team_budgets"
    case teamMonths = "team_months"
    case members, teams
    case teamMembers = "team_members"

    package struct Column: Sendable {
        package let name: String
        package let kind: Kind
        let value: SQL

        /// How a value is written.
        package enum Kind: Sendable {
            case text, number
            /// RFC 3339, whole milliseconds UTC.
            case instant
            /// Of the calendar: 2026-11-23.
            case day
            /// true or false.
            case truth
        }

        private init(_ name: String, _ kind: Kind, _ value: SQL) {
            self.name = name
            self.kind = kind
            self.value = value
        }

        /// A column under its own name unless told which.
        static func text(_ name: String, _ value: SQL? = nil) -> Column {
            Column(name, .text, value ?? SQL(stringLiteral: name))
        }

        static func number(_ name: String, _ value: SQL? = nil) -> Column {
            Column(name, .number, value ?? SQL(stringLiteral: name))
        }

        /// `made_at` is kept as `made_ms`.
        static func instant(_ name: String, _ value: SQL? = nil) -> Column {
            Column(name, .instant, value ?? SQL(stringLiteral: "\(name.dropLast(3))_ms"))
        }

        static func day(_ name: String, _ value: SQL) -> Column { Column(name, .day, value) }

        static func truth(_ name: String, _ value: SQL) -> Column { Column(name, .truth, value) }
    }

    /// The columns that name a row, in whose order rows come.
    var keys: [SQL] {
        switch self {
        case .readings, .modelSuggestions: ["signal_id"]
        case .events: ["case_id", "number"]
        case .driverSignals: ["session_id", "signal_id"]
        case .drivers: ["session_id", "cause", "touchpoint"]
        case .fixCases: ["fix_id", "case_id"]
        case .economicInputs: ["key", "from_day"]
        case .playbooks: ["cause", "reason", "version"]
        case .casePlaybooks: ["case_id", "cause", "reason"]
        case .teamMembers: ["team_id", "member_id"]
        case .reonboardingSteps: ["case_id", "round", "step"]
        case .goodwillAmounts: ["table_id", "role", "severity", "tier"]
        case .teamBudgets: ["team_id"]
        case .teamMonths: ["team_id", "month"]
        default: ["id"]
        }
    }

    var table: SQL {
        switch self {
        case .behaviourEvents: "behaviours"
        case .playbooks: "playbook_versions"
        default: SQL(stringLiteral: rawValue)
        }
    }
}
