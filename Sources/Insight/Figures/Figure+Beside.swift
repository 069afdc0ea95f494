extension Figure {
    /// A number shown beside a figure, so that it is not read alone.
    package struct Beside: Hashable, Sendable {
        package let key: Key
        package let amount: Amount

        package enum Amount: Hashable, Sendable {
            case count(Int)
            case share(Share)
            case duration(Wait)
            /// The base is empty.
            case noData
        }

        package enum Key: String, CaseIterable, Hashable, Sendable {
            case recoveredOfAnswered = "recovered_of_answered"
            case recoveredAfterWindow = "recovered_after_day_60"
            case recoveredInLaterRound = "recovered_in_later_round"
            case promotersOfContacted = "promoters_of_contacted"
            case promotersOfAnswered = "promoters_of_answered"
            case promotersAfterWindow = "promoters_after_day_60"
            case insideTheClock = "inside_the_clock"
            case openTime = "open_time"
            case highValue = "high_value"
            case soFar = "so_far"
            case passives
            case verifiedFixesOnly = "verified_fixes_only"
            case customerLeft = "customer_left"
            case noResponse = "no_response"
            case honestNo = "honest_no"
            case notADetractor = "not_a_detractor"
            case withdrawn
        }

        /// The words before it.
        package var words: String { "figures.beside.\(key.rawValue)" }
    }
}

extension Figure.Beside {
    static func count(_ key: Key, _ count: Int) -> Figure.Beside {
        Figure.Beside(key: key, amount: .count(count))
    }

    static func share(_ key: Key, _ numerator: Int, of denominator: Int) -> Figure.Beside {
        Figure.Beside(key: key, amount: Share(numerator, of: denominator).map(Amount.share) ?? .noData)
    }

    static func duration(_ key: Key, _ waits: RankedValues?) -> Figure.Beside {
        Figure.Beside(key: key, amount: waits.map { .duration(Figure.Wait($0)) } ?? .noData)
    }
}
