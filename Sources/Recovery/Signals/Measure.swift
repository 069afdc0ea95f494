/// What was asked of the customer, or seen of them.
package enum Measure: String, CaseIterable, Hashable, Sendable, Codable {
    case nps, csat, ces, stars, ticket, call, social
    case usageDrop = "usage_drop"
    case silence

    /// The scale a score of this measure has unless its source says otherwise; nil where no score is given.
    package var scale: Scale? {
        switch self {
        case .nps: .nps
        case .csat: .csat
        case .ces: .ces
        case .stars: .stars
        case .ticket, .call, .social, .usageDrop, .silence: nil
        }
    }

    /// Whether a later survey can ask it again; the relationship measure is asked where it cannot.
    package var canBeAsked: Bool { scale != nil && self != .stars }
}
