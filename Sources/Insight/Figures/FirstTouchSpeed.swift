import Recovery

/// How soon after the signal a customer was contacted, by the wall clock.
package enum FirstTouchSpeed: String, CaseIterable, Hashable, Sendable {
    case withinFourHours = "4_hours"
    case withinADay = "24_hours"
    case withinTwoDays = "48_hours"
    case later

    package init(_ wait: Duration) {
        self =
            switch wait {
            case ..<(.hours(4)): .withinFourHours
            case ..<(.hours(24)): .withinADay
            case ..<(.hours(48)): .withinTwoDays
            default: .later
            }
    }
}

extension CaseFact {
    /// Nil while nobody was in contact.
    package var firstTouchSpeed: FirstTouchSpeed? {
        self.contactedAt.map { FirstTouchSpeed($0.since(self.t0)) }
    }
}
