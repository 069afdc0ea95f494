/// What a column of an imported file can feed; the raw value is what the mapping form posts,
/// empty for a column that is left out.
package enum ColumnWord: String, CaseIterable, Hashable, Sendable {
    case sourceID = "id"
    case customerID = "customer"
    case email, name, phone, account
    case score, comment
    case occurredAt = "occurred_at"
    case channel, touchpoint, stage, tags
    case entryPoint = "entry_point"
    case reason = "reported_reason"
    case language, reach, permalink
    case churnIntent = "churn_intent"
    case contactMe = "contact_me"
    case test
    case leaveOut = ""

    package var text: String {
        switch self {
        case .sourceID: "Id of the answer"
        case .customerID: "Id of the customer"
        case .email: "Customer’s e-mail"
        case .name: "Customer’s name"
        case .phone: "Customer’s phone"
        case .account: "Account"
        case .score: "Score"
        case .comment: "Comment"
        case .occurredAt: "Answered at"
        case .channel: "Channel"
        case .touchpoint: "Touchpoint"
        case .stage: "Journey stage"
        case .tags: "Tags"
        case .entryPoint: "Entry point"
        case .reason: "Reason given"
        case .language: "Language"
        case .reach: "Public reach"
        case .permalink: "Link to it"
        case .churnIntent: "Wants to leave"
        case .contactMe: "Asked for contact"
        case .test: "Test"
        case .leaveOut: Words.Imports.leaveOut
        }
    }

    package static var choices: [Choice] { allCases.map { Choice($0.rawValue, $0.text) } }
}
