extension Figure {
    /// A number shown beside a figure, so that it is not read alone.
    package struct Beside: Hashable, Sendable {
        package let key: Key
        package let amount: Amount
        /// Those behind a share; nil beside other amounts.
        package let members: Members?

        package enum Amount: Hashable, Sendable {
            case count(Int)
            case share(Share)
            case duration(Wait)
            case number(Number)
            /// The base is empty.
            case noData
        }

        package enum Key: String, CaseIterable, Hashable, Sendable {
            case recoveredOfAnswered = "recovered_of_answered"
            case recoveredAfterWindow = "recovered_after_day_60"
            /// Said that it is all right, and did not move.
            case soothed
            /// Gave no score, and bought again after the delivery.
            case cameBackByBehaviour = "came_back_by_behaviour"
            case recoveredInLaterRound = "recovered_in_later_round"
            case promotersOfContacted = "promoters_of_contacted"
            case promotersOfAnswered = "promoters_of_answered"
            case promotersAfterWindow = "promoters_after_day_60"
            case insideTheClock = "inside_the_clock"
            case openTime = "open_time"
            case highValue = "high_value"
            case soFar = "so_far"
            case contactedEver = "contacted_ever"
            case toRecovery = "to_recovery"
            case ofDetractorCases = "of_detractor_cases"
            case leftFromDay60 = "left_from_day_60"
            case passives
            case timesPassives = "times_passives"
            case withoutUsage = "without_usage"
            case perMatchedCase = "per_matched_case"
            case leftBeforeDay60 = "left_before_day_60"
            case retentionOfRecovered = "retention_of_recovered"
            case retentionOfUnrecovered = "retention_of_unrecovered"
            case afterSixMonths = "after_six_months"
            case withoutRevenue = "without_revenue"
            case atRisk = "at_risk"
            case notContacted = "not_contacted"
            case contactedLate = "contacted_late"
            case notRemedied = "not_remedied"
            case awaitingVerification = "awaiting_verification"
            case failed
            case yearlyRevenue = "yearly_revenue"
            case timeOnly = "time_only"
            case saves
            case redated
            case withoutHandOff = "without_hand_off"
            case withoutChannelChange = "without_channel_change"
            case leftOfRecovered = "left_of_recovered"
            case expectedLoss = "expected_loss"
            case allSignals = "all_signals"
            case ofAllAnswers = "of_all_answers"
            case remediesOfMoney = "remedies_of_money"
            case verifiedFixesOnly = "verified_fixes_only"
            case diagnosisLate = "diagnosed_late"
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
        Figure.Beside(key: key, amount: .count(count), members: nil)
    }

    static func share(_ key: Key, _ members: Figure.Members) -> Figure.Beside {
        Figure.Beside(key: key, amount: members.share.map(Amount.share) ?? .noData, members: members)
    }

    static func duration(_ key: Key, _ waits: RankedValues?) -> Figure.Beside {
        let amount = waits.map { Amount.duration(Figure.Wait($0)) }
        return Figure.Beside(key: key, amount: amount ?? .noData, members: nil)
    }

    static func number(_ key: Key, _ number: Figure.Number?) -> Figure.Beside {
        Figure.Beside(key: key, amount: number.map(Amount.number) ?? .noData, members: nil)
    }
}
