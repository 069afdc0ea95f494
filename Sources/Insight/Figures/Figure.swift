package import Recovery

/// One number of a programme with all that must stand beside it.
package struct Figure: Hashable, Sendable {
    package let key: Key
    package let window: Window
    /// What a mature cohort came to; an unripe one is never in it.
    package let value: Value
    /// Those behind the number, of an unripe cohort too: the base, and who of it counts.
    package let members: Members
    package let maturity: Maturity
    /// When the window of the period's last possible case ends.
    package let maturesAt: Instant
    /// In the order in which they are shown.
    package let besides: [Beside]

    package enum Value: Hashable, Sendable {
        case share(Share, interval: ConfidenceInterval)
        case duration(Wait)
        case number(Number)
        case notMeasured(NotMeasured)
    }

    package enum Maturity: Hashable, Sendable {
        case mature
        /// Counted already, of those in the cohort already; says nothing about what it will come to.
        case soFar(Int, of: Int)
    }

    /// The words over it.
    package var titleWords: String { "figures.\(key.rawValue).title" }

    package var share: Share? {
        guard case .share(let share, _) = value else { return nil }
        return share
    }

    package var numerator: Int? { share?.numerator }

    /// Of other values, how many they were taken over.
    package var denominator: Int? {
        switch value {
        case .share(let share, _): share.denominator
        case .duration(let wait): wait.count
        case .number(let number): number.count
        case .notMeasured: nil
        }
    }

    package func beside(_ key: Beside.Key) -> Beside.Amount? {
        besides.first { $0.key == key }?.amount
    }
}
