package import Recovery

extension OpeningKind {
    package var text: String {
        switch self {
        case .detractor: "Detractor"
        case .fall: "Fall in score"
        case .accountFall: "Account fell"
        case .churnIntent: "Wants to leave"
        case .contactMe: "Asked for contact"
        case .silence: "Silence"
        case .byHand: "Opened by hand"
        }
    }

    package var sentence: String {
        switch self {
        case .detractor: "Opened because the score lies in the detractor band."
        case .fall: "Opened because the score fell far, though it is still above the detractor band."
        case .accountFall: "Opened because the account’s own score fell 30 points or more in 90 days."
        case .churnIntent: "Opened because the customer speaks of leaving."
        case .contactMe: "Opened because the customer asked to be contacted."
        case .silence: "Opened because nobody has been in contact for too long."
        case .byHand: "Opened by a member of the team."
        }
    }
}
