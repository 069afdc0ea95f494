/// What an account is worth to the organization a year, by its own cuts; figures are told apart by it, so that nobody's
/// long tail is neglected.
package enum ValueTier: String, CaseIterable, Hashable, Sendable, Codable {
    case low, middle, high
}

/// From which annual revenue on an account is of middle, and from which of high value.
package struct ValueCuts: Hashable, Sendable {
    /// In minor units of the organization's currency, as `highMinor`.
    package let middleMinor: Int64
    package let highMinor: Int64

    /// Nil unless both are above nothing, the second above the first.
    package init?(middleMinor: Int64, highMinor: Int64) {
        guard 0 < middleMinor, middleMinor < highMinor else { return nil }
        self.middleMinor = middleMinor
        self.highMinor = highMinor
    }

    /// Revenue in another currency than the organization's has no tier: there is no rate to count it at.
    package func tier(of revenueMinor: Int64?, isOwnCurrency: Bool) -> ValueTier? {
        guard let revenueMinor, isOwnCurrency else { return nil }
        if revenueMinor >= highMinor { return .high }
        return revenueMinor >= middleMinor ? .middle : .low
    }
}
