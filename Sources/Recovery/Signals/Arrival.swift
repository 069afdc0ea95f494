/// When a signal counts as history: it counts in scores and opens no case by itself.
package enum Arrival {
    package static let recent = Duration.days(30)

    /// Whether the signal may open a case, and whether such a case is filled in afterwards.
    package static func opens(
        _ opening: SignalForm.Opening, occurredAt: Instant, receivedAt: Instant
    ) -> (mayOpen: Bool, isHistory: Bool) {
        let isOld = receivedAt.since(occurredAt) > recent
        return switch opening {
        case .whenRecent: (!isOld, isOld)
        case .never: (false, true)
        case .byHand: (true, isOld)
        case .since(let date): (occurredAt >= date || !isOld, isOld)
        }
    }
}
