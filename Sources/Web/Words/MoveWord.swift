/// One of the five moves of a recovery, in their order.
package enum MoveWord: Int, CaseIterable, Hashable, Sendable {
    case acknowledge = 1
    case diagnose, remedy, verify, reengage

    package var text: String {
        switch self {
        case .acknowledge: "Acknowledge"
        case .diagnose: "Diagnose"
        case .remedy: "Remedy"
        case .verify: "Verify"
        case .reengage: "Re-engage"
        }
    }

    /// What must come about, in a few words under the move.
    package var aim: String {
        switch self {
        case .acknowledge: "A person reaches them"
        case .diagnose: "The cause, in their words"
        case .remedy: "Chosen to fit, delivered"
        case .verify: "Their next score decides"
        case .reengage: "Once they are a promoter"
        }
    }
}
