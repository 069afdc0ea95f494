import Recovery

/// What a driver session goes through, in this order.
package enum DriverStep: String, CaseIterable, Hashable, Sendable {
    case lookBack = "look_back"
    case score, top, diagnose, done

    /// The part of the plan that it belongs to; the top three come out of the scores, and the end has no part of its own.
    var part: DriverSession.Part? {
        switch self {
        case .lookBack: .lookBack
        case .score: .score
        case .diagnose: .diagnose
        case .top, .done: nil
        }
    }

    /// Where the group was when it last did something.
    static func reached(by session: DriverSession) -> DriverStep {
        if !session.isOpen { return .done }
        if !session.chosen.isEmpty { return .diagnose }
        return session.scoredCount > 0 ? .score : .lookBack
    }
}
