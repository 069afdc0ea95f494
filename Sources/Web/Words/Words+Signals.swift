package import Recovery

extension Words {
    package static func measure(_ measure: Measure) -> String {
        switch measure {
        case .nps: "NPS"
        case .csat: "CSAT"
        case .ces: "CES"
        case .stars: "Stars"
        case .ticket: "Ticket"
        case .call: "Call"
        case .social: "Social post"
        case .usageDrop: "Usage drop"
        case .silence: "Silence"
        }
    }

    package static func band(_ band: Band) -> String {
        switch band {
        case .detractor: "detractor"
        case .passive: "passive"
        case .promoter: "promoter"
        case .unscored: "unscored"
        }
    }

    package enum Signals {
        package static let title = "Signals"
        package static let caption = "Signals, newest first"
        package static let score = "Score"
        package static let customer = "Customer"
        package static let measure = "Asked"
        package static let stage = "Stage"
        package static let occurred = "Said"
        package static let received = "Received"
        package static let link = "Case"
        package static let openCase = "Open the case"
        package static let anonymous = "Anonymous"
        package static let noComment = "No comment"
        package static let none = "None"
        package static let emptyTitle = "Nothing heard yet"
        package static let emptyText =
            """
            A signal is one piece of feedback: a survey answer, a review, a ticket. Import the answers you \
            already have.
            """
        package static let words = "In their words"
        package static let facts = "What we know of it"
        package static let channel = "Channel"
        package static let source = "Source"
        package static let sourceID = "Id there"
        package static let touchpoint = "Touchpoint"
        package static let tags = "Tags"
        package static let language = "Language"
        package static let reason = "Reason given"
        package static let reach = "Public reach"
        package static let original = "Where it was said"
        package static let openOriginal = "Open the original"
        package static let flags = "Flags"
        package static let churnIntent = "Wants to leave"
        package static let contactMe = "Asked for contact"
        package static let test = "Test"
        package static func of(_ customer: String) -> String { "Signal from \(customer)" }
        package static func outOf(_ highest: Int, _ band: String) -> String { " of \(highest), \(band)" }
        package static let noScore = "no score"
        package static func seen(_ people: Int) -> String { Words.count(people, "person", "people") }
    }
}
