/// What rules may ask of a case that is to be given to somebody.
package struct RoutingFacts: Hashable, Sendable {
    /// Codes and words as they were stored; several where a field can have several.
    package private(set) var words: [RoutingField: [String]] = [:]
    package private(set) var numbers: [RoutingField: Int64] = [:]

    package init() {}

    package subscript(field: RoutingField) -> String? {
        get { words[field]?.first }
        set { words[field] = newValue.map { [$0] } }
    }

    package mutating func set(_ field: RoutingField, _ values: [String]) { words[field] = values }

    package mutating func set(_ field: RoutingField, _ number: Int64?) { numbers[field] = number }

    package mutating func set(_ field: RoutingField, _ flag: Bool) { words[field] = [flag ? "yes" : "no"] }
}

/// A field of signal, customer, account or case by which rules can choose.
package enum RoutingField: String, CaseIterable, Hashable, Sendable, Codable {
    case source, channel, measure, band, touchpoint
    case journeyStage = "journey_stage"
    case entryPoint = "entry_point"
    case tag, language
    case reportedReason = "reported_reason"
    case suspectedCause = "suspected_cause"
    case churnIntent = "churn_intent"
    case contactMe = "contact_me"
    case comment
    case openedBy = "opened_by"
    case severity
    case customer, account, segment, location
    case valueTier = "value_tier"
    case score, reach
    /// In minor units of its currency.
    case annualRevenue = "annual_revenue"
    /// Days until the account renews.
    case renewsIn = "renews_in"

    package var isNumber: Bool {
        switch self {
        case .score, .reach, .annualRevenue, .renewsIn: true
        default: false
        }
    }

    /// Free words, in which something can be looked for; others are one of a few.
    package var isText: Bool { self == .comment }

    package var tests: [RoutingCondition.Test] {
        if isNumber { return [.isOver, .isUnder, .isOneOf] }
        return isText ? [.contains] : [.isOneOf, .isNoneOf]
    }
}
