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
    static let ripe = "Latest ripe 90 days"
    static let lastTwelveMonths = "Last 12 months"
    static let thisYear = "This year"
    static let lastYear = "Last year"
    static let allTime = "All time"
    static let noStage = "No stage named"

    static func above(_ share: String) -> String { "above \(share)" }
    static func atMost(_ length: String) -> String { "under \(length)" }

    /// Which cases, and how long each has.
    static func window(_ window: Figure.Window, _ period: String) -> String {
        let which = "\(started(window.start)): \(lowercased(period))."
        switch (window.start, window.length) {
        case (.monday, _): return "As it stood on the last Monday, 00:00."
        case (_, .atOnce): return which
        case (.t0, let length): return "\(which) Each is watched for \(self.length(length))."
        case (.landmark, let length):
            return "\(which) Each is watched from day 60 for \(self.length(length))."
        case (_, let length): return "\(which) Each is watched for \(self.length(length)) after."
        }
    }

    private static func started(_ start: Figure.Window.Start) -> String {
        switch start {
        case .t0, .landmark, .monday: "Cases opened"
        case .contacted: "First contact"
        case .remedied: "First remedy"
        case .recovered: "Recovered"
        case .delivered: "Delivered"
        case .due: "Due"
        case .occurred: "Answered"
        case .received: "Received"
        }
    }

    private static func lowercased(_ period: String) -> String {
        period.prefix(1).lowercased() + period.dropFirst()
    }

    private static func length(_ length: Figure.Window.Length) -> String {
        switch length {
        case .atOnce: "no time"
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
        case .noRemediedCases: "not measured: nothing was remedied in this period"
        case .noRecoveredCases: "not measured: nobody recovered in this period"
        case .noAtRiskCases: "not measured: no account of this period spoke of leaving"
        case .noPromisesDue: "not measured: no promise came due in this period"
        case .noAnswers: "not measured: nobody gave such a score in this period"
        case .noSignals: "not measured: no signal arrived in this period"
        case .noSaveYet: "not measured: no save yet"
        case .noGroupsToCompare: "not measured: recovered or unrecovered accounts are missing to compare"
        case .noUsageBefore: "not measured: too little usage before the cases of this period"
        case .noPurchasesRecorded: "not measured: no purchases recorded"
        case .noFixesRecorded: "not measured: no fixes recorded"
        case .noContactsRecorded: "not measured: no contacts by customers recorded"
        case .noLeavingRecorded: "not measured: no purchases or cancellations recorded"
        case .noUsageRecorded: "not measured: no usage recorded"
        case .noRevenueRecorded: "not measured: no revenue of accounts recorded"
        case .nobodyUnrecovered:
            "not measured: no account of this period was unrecovered and still here on day 60"
        case .noMinutesRecorded: "not measured: no minutes of work recorded"
        case .noRemediesRecorded: "not measured: no remedies recorded"
        case .notMatureYet: "not measured yet: answers still count until \(date)"
        }
    }

    static func beside(_ key: Figure.Beside.Key) -> String {
        switch key {
        case .recoveredOfAnswered: "Recovered, of those who answered"
        case .recoveredAfterWindow: "Recovered after the window"
        case .soothed: "Soothed: said all is well, and did not move"
        case .cameBackByBehaviour: "Came back by behaviour: no score, bought again"
        case .recoveredInLaterRound: "Recovered in a later round"
        case .promotersOfContacted: "Promoters, of those contacted"
        case .promotersOfAnswered: "Promoters, of those who answered"
        case .promotersAfterWindow: "Promoters after the window"
        case .insideTheClock: "Inside the clock"
        case .openTime: "In opening hours"
        case .highValue: "Of high value"
        case .soFar: "So far"
        case .contactedEver: "Contacted at all"
        case .toRecovery: "Until recovered"
        case .ofDetractorCases: "Of detractor cases"
        case .leftFromDay60: "Left from day 60 on"
        case .passives: "Passives, for comparison"
        case .timesPassives: "Compared with passives"
        case .withoutUsage: "Without usage to compare"
        case .perMatchedCase: "Mean change per case asked again"
        case .leftBeforeDay60: "Left before day 60"
        case .retentionOfRecovered: "Kept by recovered accounts"
        case .retentionOfUnrecovered: "Kept by unrecovered accounts"
        case .afterSixMonths: "Gap after 6 months only"
        case .withoutRevenue: "Without recorded revenue (left out)"
        case .atRisk: "At risk (without waiting for verification)"
        case .notContacted: "Not contacted"
        case .contactedLate: "Contacted after 48 h, not remedied"
        case .notRemedied: "Contacted in time, not remedied"
        case .awaitingVerification: "Waiting for verification"
        case .failed: "Remedied, not recovered"
        case .yearlyRevenue: "Yearly revenue of their accounts"
        case .timeOnly: "Time only"
        case .saves: "Saves"
        case .redated: "Moved in time and told"
        case .withoutHandOff: "Without a hand-off"
        case .withoutChannelChange: "By one channel only"
        case .leftOfRecovered: "Of recovered accounts"
        case .expectedLoss: "At risk now, of yearly revenue"
        case .allSignals: "Heard in all, with or without a score"
        case .ofAllAnswers: "Of all answers"
        case .remediesOfMoney: "Refunds and credits"
        case .verifiedFixesOnly: "With verified fixes only"
        case .diagnosisLate: "Of these, without a diagnosis in time"
        case .customerLeft: "Customer left"
        case .noResponse: "No response"
        case .honestNo: "Honest no"
        case .notADetractor: "Not a detractor (left out)"
        case .withdrawn: "Withdrawn (left out)"
        }
    }

    /// A wait that is longer than all is longer than the window.
    static func amount(_ amount: Figure.Beside.Amount, beyond window: Duration) -> String {
        switch amount {
        case .count(let count): Words.grouped(count)
        case .share(let share): "\(Words.percent(share.value)) (\(of(share.numerator, share.denominator)))"
        case .duration(let wait): duration(wait, beyond: window)
        case .number(let number): self.number(number.value, number.unit)
        case .noData: noData
        }
    }

    private static func duration(_ wait: Figure.Wait, beyond window: Duration) -> String {
        guard case .value(let median) = wait.median else { return longer(Words.length(window)) }
        return Words.length(.milliseconds(Int64(median.rounded())))
    }

    /// "+3.4 points", "EUR 120.00".
    static func number(_ value: Double, _ unit: Figure.Number.Unit) -> String {
        switch unit {
        case .count: Words.grouped(Int(value))
        case .perCase: "\(Words.hundredths(value)) per case"
        case .score: Words.tenths(value)
        case .points: "\(value > 0 ? "+" : "")\(Words.tenths(value)) points"
        case .change: "\(value > 0 ? "+" : "")\(Words.percent(value))"
        case .times: "\(Words.tenths(value)) times"
        case .portion: Words.percent(value)
        case .money(let currency?): Words.money(Int64(value.rounded()), currency.code)
        case .money(nil): Words.plainAmount(Int64(value.rounded()), "")
        }
    }
}
