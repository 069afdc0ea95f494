import Insight
import Recovery

extension Words {
    /// "Mar 2026".
    static func month(_ month: LocalMonth) -> String {
        let (_, name) = date(month.firstDay).splitAtFirstBlank
        return name
    }
}

extension String {
    fileprivate var splitAtFirstBlank: (String, String) {
        guard let blank = firstIndex(of: " ") else { return (self, "") }
        return (String(self[..<blank]), String(self[index(after: blank)...]))
    }
}

extension Words.Figures {
    static let lastTwelveMonths = "Last 12 months"
    static let thisYear = "This year"
    static let lastYear = "Last year"
    static let allTime = "All time"
    static let noStage = "No stage named"

    static func above(_ share: String) -> String { "above \(share)" }
    static func atMost(_ length: String) -> String { "under \(length)" }

    /// Which cases, and how long each has.
    static func window(_ window: Figure.Window, _ period: String) -> String {
        switch window.start {
        case .t0: "Cases opened: \(lowercased(period)). Each is watched for \(length(window.length))."
        case .recovered:
            "Recovered: \(lowercased(period)). Each is watched for \(length(window.length)) after."
        }
    }

    private static func lowercased(_ period: String) -> String {
        period.prefix(1).lowercased() + period.dropFirst()
    }

    private static func length(_ length: Figure.Window.Length) -> String {
        switch length {
        case .hours(let count): "\(count) hours"
        case .days(let count): "\(count) days"
        case .months(let count): "\(count) months"
        }
    }

    /// Why there is no number; never shown as 0 %.
    static func notMeasured(_ reason: Figure.NotMeasured, maturesAt date: String) -> String {
        switch reason {
        case .noDetractorCases: "not measured: no detractor case opened in this period"
        case .noContactedCases: "not measured: no detractor of this period was contacted yet"
        case .noRecoveredCases: "not measured: nobody recovered in this period"
        case .noPurchasesRecorded: "not measured: no purchases recorded"
        case .noFixesRecorded: "not measured: no fixes recorded"
        case .notMatureYet: "not measured yet: answers still count until \(date)"
        }
    }

    static func beside(_ key: Figure.Beside.Key) -> String {
        switch key {
        case .recoveredOfAnswered: "Recovered, of those who answered"
        case .recoveredAfterWindow: "Recovered after day 60"
        case .recoveredInLaterRound: "Recovered in a later round"
        case .promotersOfContacted: "Promoters, of those contacted"
        case .promotersOfAnswered: "Promoters, of those who answered"
        case .promotersAfterWindow: "Promoters after day 60"
        case .insideTheClock: "Inside the clock"
        case .openTime: "In opening hours"
        case .highValue: "Of high value"
        case .soFar: "So far"
        case .passives: "Passives, for comparison"
        case .verifiedFixesOnly: "With verified fixes only"
        case .customerLeft: "Customer left"
        case .noResponse: "No response"
        case .honestNo: "Honest no"
        case .notADetractor: "Not a detractor (left out)"
        case .withdrawn: "Withdrawn (left out)"
        }
    }

    static func amount(_ amount: Figure.Beside.Amount) -> String {
        switch amount {
        case .count(let count): Words.grouped(count)
        case .share(let share): "\(Words.percent(share.value)) (\(of(share.numerator, share.denominator)))"
        case .duration(let wait): duration(wait)
        case .noData: noData
        }
    }

    private static func duration(_ wait: Figure.Wait) -> String {
        guard case .value(let median) = wait.median else { return longer(Words.length(.hours(48))) }
        return Words.length(.milliseconds(Int64(median.rounded())))
    }
}
