import Insight
import Operations
import Recovery

extension Words {
    /// Sessions that find what is behind the latest detractor signals.
    enum Drivers {
        static let title = "Driver sessions"
        static let text =
            """
            A quarter of an hour: the latest detractor signals are weighed from 1 to 5, the three drivers behind them are found, \
            and each gets an action or a change of a policy, with an owner and a day.
            """
        static func titled(_ day: String) -> String { "Driver session of \(day)" }
        static let begin = "Begin a session"
        static let goOn = "Go on with the session"
        static let emptyTitle = "No session yet"
        static let emptyText =
            "The first one begins with the last 40 to 60 detractor signals. What became of its three drivers opens the next one."
        static let whoRuns = "A programme lead or an administrator holds the sessions."

        static func begun(_ name: String, _ time: String) -> String { "Begun by \(name), \(time)." }
        static func drawn(_ drawn: Int, fresh: Int, isFirst: Bool) -> String {
            let signals = Words.count(drawn, "detractor signal", "detractor signals")
            return isFirst
                ? "The latest \(signals)."
                : "The latest \(signals), \(Words.grouped(fresh)) of them new since the session before."
        }
        static func few(_ drawn: Int) -> String {
            "There are only \(Words.grouped(drawn)), where 40 would be asked for: a driver of few signals may be chance."
        }
        static func gone(_ count: Int) -> String {
            count == 1
                ? "One of them was taken back, is a test, or is no detractor’s by now, and counts no more."
                : "\(Words.grouped(count)) of them were taken back, are tests, or are no detractors’ by now, and count no more."
        }

        static func step(_ step: DriverStep) -> String {
            switch step {
            case .lookBack: "Look back"
            case .score: "Score"
            case .top: "Top three"
            case .diagnose: "Diagnose"
            case .done: "Done"
            }
        }
        static func goOn(to step: DriverStep) -> String {
            switch step {
            case .lookBack: "Go on to what became of the last three"
            case .score: "Go on to the scores"
            case .top: "Go on to the top three"
            case .diagnose: "Go on to the diagnosis"
            case .done: "Go on to the end"
            }
        }
        static let steps = "Steps of the session"
        static func minutes(_ minutes: Int) -> String { "\(minutes) min" }
        static func part(_ part: DriverSession.Part) -> String {
            switch part {
            case .lookBack: "looking back"
            case .score: "scoring"
            case .diagnose: "diagnosing"
            }
        }
        static let left = "left of 15 min"
        static let over = "over the 15 min"
        static func plan(_ part: DriverSession.Part) -> String { "By the plan you are \(self.part(part))." }
        static func took(_ length: String, overtime: String?) -> String {
            "It took \(length)" + (overtime.map { ", \($0) longer than planned." } ?? ", within its time.")
        }
        static func ended(_ kind: DriverSession.Ending.Kind, _ name: String, _ time: String) -> String {
            switch kind {
            case .ended: "Ended by \(name), \(time)."
            case .abandoned: "Abandoned by \(name), \(time): nothing came of it."
            }
        }
        static let open = "Open"
        static let abandoned = "Abandoned"
        static let overtime = "overtime"

        static let lookBack = "What became of the last three"
        static func lastSession(_ day: String) -> String { "Of the session of \(day)" }
        static let nothingBefore = "Nothing to look back at: this is the first session."
        static let undecided = "Nothing was decided"
        static func owner(_ name: String, _ due: String) -> String { "\(name), by \(due)" }
        static func state(_ state: ActionState, by name: String?, _ clock: WallClock) -> String {
            switch state {
            case .open: "Open"
            case .overdue: "Overdue"
            case .done(let at): "Done by \(name ?? Cases.nobody), \(clock.date(at))"
            case .shipped(let at): "Shipped \(clock.date(at))"
            case .judged(.verified, let at): "It worked, by the data of \(clock.date(at))"
            case .judged(.ineffective, let at): "It did not work, by the data of \(clock.date(at))"
            }
        }
        static func fix(_ title: String) -> String { "Part of the fix “\(title)”" }
        static func share(_ outcome: DriverLookBack.Outcome) -> String {
            let then = outcome.then.map { part($0, "then") } ?? "None to compare with then"
            let since = outcome.since.map { part($0, "since") } ?? "none came since"
            return "\(then), \(since)\(moved(outcome).map { ": \($0)" } ?? "")."
        }
        private static func part(_ share: Share, _ when: String) -> String {
            "\(share.numerator) of \(share.denominator) signals \(when) (\(Words.percent(share.value)))"
        }
        private static func moved(_ outcome: DriverLookBack.Outcome) -> String? {
            guard let comparison = outcome.comparison else { return nil }
            guard comparison.probability < 0.05 else { return "the difference may be chance" }
            return comparison.difference < 0
                ? "a smaller share, by more than chance" : "a larger share, by more than chance"
        }
        static let shareHelp =
            "Counted then and since are the signals whose cause was found for their case, or is suggested by their words."
        static let markDone = "Mark it done"
        static func markDone(_ driver: Driver) -> String { "Mark it done: \(name(driver))" }

        static func name(_ driver: Driver) -> String {
            driver.touchpoint.map { "\(driver.cause.text), \($0)" } ?? driver.cause.text
        }
        static let unclear = "No driver yet"
        static func basis(_ basis: ScoredSignal.Basis) -> String {
            switch basis {
            case .found: "found"
            case .suggested: "guessed"
            case .chosen: "chosen"
            case .unclear: "unclear"
            }
        }
        static let cause = "Cause"
        static let touchpoint = "Touchpoint"
        static let noTouchpoint = "No one place"
        static let scored = "scored"
        static func ofSignals(_ count: Int) -> String { "of \(Words.count(count, "signal", "signals"))" }
        static let keys = "1 to 5 scores the signal in hand and goes on to the next; j and k go down and up."
        static let scale = "1: a nuisance. 5: they leave for it."
        static let saveScores = "Save the scores"
        static let unsaved = "A score could not be saved. Save them with the button below."
        static let signals = "Signals"
        static func impact(_ customer: String) -> String { "Impact of what \(customer) said" }
        static func driver(_ customer: String) -> String { "Driver of what \(customer) said" }
        static let noWords = "No comment"

        static let byTouchpoint = "By touchpoint"
        static let byStage = "By stage"
        static let byAge = "By time with us"
        static let notSaid = "Not said"
        static let ageHelp = "Initial: the first 30 days; early: the first year; later: after it."
        static func age(_ age: RelationAge?) -> String {
            switch age {
            case .initial?: "Initial"
            case .early?: "Early"
            case .later?: "Later"
            case nil: notSaid
            }
        }
        static let count = "Signals"
        static let sum = "Impact"

        static let ranking = "Drivers by their impact"
        static let rankingText =
            "The impact of a driver is the sum of its scores. The first three are ticked; the group may take others."
        static let noRanking = "No signal that has a driver is scored yet."
        static let driverHead = "Driver"
        static let take = "Take"
        static func take(_ driver: Driver) -> String { "Take \(name(driver))" }
        static func takeThem(_ count: Int) -> String {
            switch count {
            case 1: "Take this one"
            case 2: "Take these two"
            default: "Take these three"
            }
        }
        static func withoutDriver(_ count: Int) -> String {
            "\(Words.count(count, "scored signal has", "scored signals have")) no driver yet, and \(count == 1 ? "counts" : "count") for none."
        }

        static let saw = "Signal: what we saw"
        static let costs = "Cost"
        static func cost(_ part: ChosenDriver.CostPart, _ currency: String) -> String {
            switch part {
            case .directMoney: "Direct, in \(currency)"
            case .directTime: "Direct, in hours"
            case .indirectMoney: "Indirect, in \(currency)"
            case .indirectTime: "Indirect, in hours"
            }
        }
        static let costHelp =
            "Direct: what is paid and worked to put it right. Indirect: what leaves with customers, or is not done meanwhile."
        static let policy = "Policy: which one stands behind it"
        static let goodwill = "Goodwill: what it takes, and whether it helps"
        static let affected = "Who is affected"
        static let decision = "What is done"
        static func kind(_ kind: ChosenDriver.Action.Kind) -> String {
            switch kind {
            case .act: "Act"
            case .changePolicy: "Change a policy"
            }
        }
        static let action = "The action, or the change"
        static let actionOwner = "Whose it is"
        static let due = "By when"
        static let fixField = "Part of a fix"
        static let noFix = "Of none"
        static let save = "Save"
        static func save(_ driver: Driver) -> String { "Save: \(name(driver))" }
        static let notChosenYet = "The three drivers are not taken yet."
        static let notSaidYet = "Nothing said"

        static func facts(_ facts: ReadDriverSession.Answer.Facts, _ currency: String) -> String {
            let whom = [
                Words.count(facts.signals, "signal", "signals"),
                "of " + Words.count(facts.customers, "customer", "customers"),
                facts.accounts == 0 ? nil : "in " + Words.count(facts.accounts, "account", "accounts"),
            ].compactMap { $0 }.joined(separator: " ")
            let segments = facts.segments.isEmpty ? "" : "; " + Words.list(Array(facts.segments.prefix(3)))
            guard facts.givenMinor > 0 else { return "By the data: \(whom)\(segments)." }
            let goodwill = Words.money(facts.goodwillMinor, currency)
            return
                "By the data: \(whom)\(segments). In their cases \(Words.money(facts.givenMinor, currency)) was given so far\(facts.goodwillMinor > 0 ? ", \(goodwill) of it as goodwill" : "")."
        }

        static func hours(_ minutes: Int64) -> String { "\(plainHours(minutes)) h" }
        /// As they are typed: "1.5".
        static func plainHours(_ minutes: Int64) -> String {
            let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
            let hundredths = (rest * 100 + 30) / 60
            if hundredths == 0 { return String(hours) }
            let digits = hundredths < 10 ? "0\(hundredths)" : String(hundredths)
            return "\(hours)." + (digits.hasSuffix("0") ? String(digits.dropLast()) : digits)
        }
        static let notHours = "Write the hours as a plain number, such as 1.5."

        static let whatIsMissing = "What is still missing"
        static let missingAction = "needs an action with an owner and a day"
        static let missingDrivers = "The drivers are to be taken"
        static let end = "End the session"
        static let endHelp = "Its three actions then open the next session."
        static let abandon = "Abandon the session"
        static let abandonHelp =
            "Nothing comes of it, and the next one looks back at the one before. What was scored and said stays to be read."
        static let abandonIt = "Abandon it"

        static let begunHead = "Begun"
        static let tookHead = "Took"
        static let driversHead = "Drivers"
        static let hasAction = "Has an action:"
    }
}

extension Words.Drivers {
    /// "EUR 1,200.00 direct", "3 h indirect".
    static func spent(_ part: ChosenDriver.CostPart, _ value: Int64, _ currency: String) -> String {
        let amount = part.isTime ? hours(value) : Words.money(value, currency)
        switch part {
        case .directMoney, .directTime: return "\(amount) direct"
        case .indirectMoney, .indirectTime: return "\(amount) indirect"
        }
    }
}
