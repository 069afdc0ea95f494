import Storage
import TestSupport

extension Asked {
    /// Each list from its beginning, and on from the middle. PostgreSQL sorts what a small table holds.
    static var exports: [Asked] {
        ExportList.allCases.flatMap { list in
            [
                Asked(ExportedRows(of: key, list, after: nil, limit: 50), list.reading, list.rawValue),
                Asked(
                    ExportedRows(of: key, list, after: list.aboutTheMiddle, limit: 50), list.reading,
                    "\(list.rawValue) going on"),
            ]
        }
    }
}

extension ExportList {
    fileprivate var reading: Asked.Reading {
        switch self {
        case .accounts, .customers, .signals, .behaviourEvents, .cases, .events, .touches, .diagnoses,
            .remedies, .casePlaybooks, .caseFiles:
            .someInOrder
        case .driverSessions, .driverSignals, .drivers, .approvals, .readings, .modelSuggestions, .tasks,
            .goodwillTables,
            .goodwillAmounts, .teamBudgets, .teamMonths,
            .promises,
            .fixes,
            .fixCases, .economicInputs, .marks, .themes, .playbooks, .members, .teams,
            .teamMembers, .reonboardingSteps:
            .few
        }
    }

    fileprivate var aboutTheMiddle: [SQLValue] {
        switch self {
        case .events: [.text("m"), .integer(5)]
        case .drivers: [.text("m"), .text("m"), .text("m")]
        case .fixCases, .teamMembers, .driverSignals: [.text("m"), .text("m")]
        case .economicInputs: [.text("m"), .integer(5)]
        case .playbooks: [.text("m"), .text("m"), .integer(5)]
        case .casePlaybooks: [.text("m"), .text("m"), .text("m")]
        case .goodwillAmounts: [.text("m"), .text("m"), .text("m"), .text("m")]
        case .teamMonths: [.text("m"), .integer(5)]
        case .reonboardingSteps: [.text("m"), .integer(1), .integer(2)]
        default: [.text("m")]
        }
    }
}
