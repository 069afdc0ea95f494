package import Recovery

/// One number of a programme with all that must stand beside it.
package struct Figure: Hashable, Sendable {
    package let key: Key
    package let window: Window
    /// What a mature cohort came to; an unripe one is never in it.
    package let value: Value
    package let maturity: Maturity
    /// When the window of the period's last possible case ends.
    package let maturesAt: Instant
    /// In the order in which they are shown.
    package let besides: [Beside]

    package enum Key: String, CaseIterable, Hashable, Sendable {
        case recoveryRate = "recovery_rate"
        case timeToFirstTouch = "time_to_first_touch"
        case detractorToPromoter = "detractor_to_promoter"
        case rePurchase = "re_purchase"
        case recoveryToFix = "recovery_to_fix"
    }

    package enum Value: Hashable, Sendable {
        case share(Share, interval: ConfidenceInterval)
        case duration(Wait)
        case notMeasured(NotMeasured)
    }

    package enum Maturity: Hashable, Sendable {
        case mature
        /// Counted already, of those in the cohort already; says nothing about what it will come to.
        case soFar(Int, of: Int)
    }

    /// Why there is no number; each has a sentence of its own.
    package enum NotMeasured: String, CaseIterable, Hashable, Sendable {
        case noDetractorCases = "no_detractor_cases"
        case noContactedCases = "no_contacted_cases"
        case noRecoveredCases = "no_recovered_cases"
        case noPurchasesRecorded = "no_purchases_recorded"
        case noFixesRecorded = "no_fixes_recorded"
        case notMatureYet = "not_mature_yet"
    }

    /// The words over it.
    package var titleWords: String { "figures.\(key.rawValue).title" }

    package var share: Share? {
        guard case .share(let share, _) = value else { return nil }
        return share
    }

    package var numerator: Int? { share?.numerator }

    /// Of a duration, how many cases it was taken over.
    package var denominator: Int? {
        guard case .duration(let wait) = value else { return share?.denominator }
        return wait.count
    }

    package func beside(_ key: Beside.Key) -> Beside.Amount? {
        besides.first { $0.key == key }?.amount
    }
}

extension Figure {
    /// How long after what the deciding event may come.
    package struct Window: Hashable, Sendable {
        package let start: Start
        package let length: Length

        package enum Start: String, Hashable, Sendable {
            case t0, recovered
        }

        package enum Length: Hashable, Sendable {
            case hours(Int)
            /// Of 24 h.
            case days(Int)
            /// Of the calendar, in the organization's zone.
            case months(Int)
        }

        func end(from instant: Instant, in zone: Zone) -> Instant {
            switch length {
            case .hours(let count): instant.adding(.hours(count))
            case .days(let count): instant.adding(.days(count))
            case .months(let count): zone.adding(months: count, to: instant)
            }
        }
    }

    /// How long cases waited, in milliseconds; an open one waits longer than all others.
    package struct Wait: Hashable, Sendable {
        package let median: RankedValues.Quantile
        /// By nearest rank.
        package let percentile90: RankedValues.Quantile
        /// Nil for fewer than six cases.
        package let medianLower: RankedValues.Quantile?
        package let medianUpper: RankedValues.Quantile?
        package let untouched: Int
        package let count: Int

        init(_ waits: RankedValues) {
            median = waits.median
            percentile90 = waits.percentile90
            let interval = waits.medianInterval
            medianLower = interval?.lower
            medianUpper = interval?.upper
            untouched = waits.openCount
            count = waits.count
        }
    }
}
