extension Case {
    /// Why what a customer says is no confirmation.
    package enum ConfirmationRefusal: Refusal, Hashable {
        case alreadyEnded(at: Instant)
        case notRemedied
        case notInTouch

        package var rule: String {
            switch self {
            case .alreadyEnded: "case_has_ended"
            case .notRemedied: "delivered_before_confirmed"
            case .notInTouch: "confirmed_in_a_conversation"
            }
        }
    }

    /// The customer said that it is all right now, in the last conversation since the delivery. It is recorded and verifies
    /// nothing: the next score decides.
    /// - Parameter began: of the trial in which they found out; what was said before it was said of something else.
    package mutating func confirm(
        in touches: [Touch], since began: Instant? = nil, by member: ID<Member>, now: Instant
    ) throws(ConfirmationRefusal) {
        if let ended = stage.endedAt { throw .alreadyEnded(at: ended) }
        guard case .remedied(_, _, let deliveredAt) = stage else { throw .notRemedied }
        let said = touches.filter { $0.reaches && $0.madeAt >= max(deliveredAt, began ?? deliveredAt) }.map(
            \.madeAt
        ).max()
        guard let said else { throw .notInTouch }
        if round == 1 { confirmedAt = confirmedAt ?? said }
        note(.confirmed, at: now, by: member, became: String(said.milliseconds))
    }

    /// When a customer who gave no score within the window bought again after the delivery, and within it too.
    package static func comesBack(
        t0: Instant, remediedAt: Instant?, answeredAt: Instant?, buyingAt purchases: [Instant],
        within window: Duration
    ) -> Instant? {
        let end = t0.adding(window)
        guard let remediedAt, answeredAt.map({ $0 >= end }) ?? true else { return nil }
        return purchases.filter { remediedAt < $0 && $0 < end }.min()
    }
}
