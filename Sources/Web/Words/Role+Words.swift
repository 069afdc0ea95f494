package import Recovery

extension Role {
    package var text: String {
        switch self {
        case .administrator: "Administrator"
        case .programmeLead: "Programme lead"
        case .owner: "Owner"
        case .functionOwner: "Function owner"
        case .financeApprover: "Finance approver"
        case .advocacyManager: "Advocacy manager"
        case .analyst: "Analyst"
        case .sponsor: "Sponsor"
        }
    }
}
