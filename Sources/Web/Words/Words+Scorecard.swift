import Insight
import Recovery

extension Words {
    /// Findings over charts: each says what the chart shows.
    enum Scorecard {
        static let title = "Scorecard"
        static let allFigures = "All figures"
        static func asOf(_ time: String) -> String { "As of \(time). Test data is out." }
        static func ripe(_ days: String) -> String {
            "Scores of \(days), the last 90 days whose window is past."
        }
        static let filters = "Filters"
        static let segment = "Segment"
        static let team = "Team"
        static let location = "Location"
        static let touchpoint = "Touchpoint"
        static let all = "All"
        static let filter = "Show"
        static let clear = "Show everything"
        static let scoresUnsliced =
            "Scores have a segment and a touchpoint, but no team, no location and no cause: those filters leave them as they are."
        static let five = "The five figures"

        static let keyMonth = "month"
        static let keyTarget = "target"
        static let keyInterval = "95% interval"
        static let keyYoung = "window still open, will change"

        static func days(_ from: String, _ to: String) -> String { "\(from) to \(to)" }

        /// The page's own finding: whether the two first figures meet their targets.
        static func finding(recovers: Bool?, promotes: Bool?) -> String {
            switch (recovers, promotes) {
            case (true?, true?): "Recovery works, and it makes promoters"
            case (true?, false?): "Recovery works; few of those who came back are promoters yet"
            case (false?, true?): "Few come back, but those who do speak for us"
            case (false?, false?): "Too few unhappy customers come back"
            default: "It is too early to say whether customers come back"
            }
        }

        static func change(_ points: Double) -> String {
            let whole = Words.whole(points)
            return switch whole {
            case 0: "As in the 90 days before"
            case 1...: "Up \(Words.count(whole, "point", "points")) on the 90 days before"
            default: "Down \(Words.count(-whole, "point", "points")) on the 90 days before"
            }
        }

        static func change(of wait: Duration) -> String {
            let minutes = wait.wholeMilliseconds / 60_000
            if minutes == 0 { return "As in the 90 days before" }
            let length = Words.length(minutes > 0 ? wait : .zero - wait)
            return minutes > 0
                ? "\(length) slower than the 90 days before" : "\(length) faster than the 90 days before"
        }

        static func trend(_ figure: String, from first: String?, to last: String?) -> String {
            guard let first, let last else { return "\(figure): no ripe months yet." }
            return "\(figure) by month: \(first) in the first ripe month of the year, \(last) in the last."
        }

        /// From the first month with an answer to the last, both counted.
        static func scores(_ first: String, _ last: String, months: Int) -> String {
            if months == 1 { return "NPS stands at \(last) in its first month" }
            let length = months == 12 ? "twelve months" : "\(months) months"
            return first == last
                ? "NPS stands at \(last), as at the beginning of these \(length)"
                : "NPS went from \(first) to \(last) in \(length)"
        }
        static let noScores = "No NPS answer in the last twelve months"
        static func scoresCounted(_ answers: Int) -> String {
            "\(Words.count(answers, "answer", "answers")) by month, with the 95% margin"
        }

        static func causes(_ cause: String, in stage: String, _ share: String) -> String {
            "\(cause) in \u{201C}\(stage)\u{201D} makes \(share) of the cases shown"
        }
        static let noCauses = "No detractor case in the last 90 days"
        static let noCauseYet = "No cause is known yet"
        static func causesCounted(_ cases: Int, _ days: String) -> String {
            "\(Words.count(cases, "detractor case", "detractor cases")) of \(days) by cause and stage of the journey"
        }
        static let cause = "Cause"
        static let unknownCause = "Not known yet"
        static let noStage = "none"
        static let otherStages = "other stages"

        static func funnel(_ step: String, lost: Int, of all: Int) -> String {
            "The largest loss is at \u{201C}\(step)\u{201D}: \(Words.grouped(lost)) of \(Words.grouped(all)) do not get there"
        }
        static let noLoss = "Nobody is lost on the way"
        static let noFunnel = "No detractor case whose window is past"
        static func funnelCounted(_ days: String) -> String {
            "Detractor cases of \(days) at each move, and how many fewer than before it"
        }
        static let move = "Move"
        static let cases = "Cases"
        static let ofHeard = "Of heard"
        static let lost = "Lost since the move before"

        static func step(_ step: MoveFunnel.Step) -> String {
            switch step {
            case .heard: "Heard"
            case .acknowledged: "Acknowledged"
            case .diagnosed: "Diagnosed"
            case .remedied: "Remedied"
            case .answered: "Answered again"
            case .recovered: "Recovered"
            case .promoter: "Promoter"
            }
        }

        static func touches(inTime share: String, fridays: Int, of late: Int) -> String {
            fridays > 0 && fridays * 3 >= late
                ? "\(share) of cases are touched inside the clock; \(Words.grouped(fridays)) of \(Words.grouped(late)) late ones came in on a Friday after four"
                : "\(share) of cases are touched inside the clock"
        }
        static let noTouches = "No first touch to look at yet"
        static func touchesCounted(_ touches: Int, _ untouched: Int) -> String {
            "\(Words.count(touches, "first touch", "first touches")) by half hours; \(Words.grouped(untouched)) still without"
        }
        static func clock(_ hours: Int) -> String { "Clock, \(hours) h" }
        static func beforeAfter(_ before: Int, _ after: Int) -> String {
            "\(Words.grouped(before)) before, \(Words.grouped(after)) after"
        }
        static let fromHour = "From hour"
        static let touchesHead = "First touches"

        static let cohortsTitle = "What became of each month's unhappy customers"
        static let cohortsText =
            "A month is ripe when the window of its last case is past, usually 60 days after its end. What is still open stands in grey, and changes."
        static let month = "Month"
        static let contacted = "Contacted"
        static let remedied = "Remedied"
        static let answered = "Answered"
        static let recovered = "Recovered"
        static let promoters = "Promoters"
        static let stillOpen = "still open"

        static func segments(_ best: String, _ worst: String) -> String {
            "\(best) is happiest, \(worst) least"
        }
        static let oneSegment = "NPS of the one segment that answers"
        static let segmentsText = "NPS by month of the last twelve, each on a scale of its own"

        static let tiersAlike = "Accounts of all values wait alike"
        static let highSooner = "Who pays more is called sooner"
        static let highLater = "Who pays more waits longer"
        static let tiersUnknown = "Too few accounts of known value to compare"
        static let tiersText =
            "First touch and recovery by the value that accounts had when their case opened"
        static let tier = "Value"
        static func tier(_ tier: ValueTier) -> String {
            switch tier {
            case .high: "High"
            case .middle: "Middle"
            case .low: "Low"
            }
        }
        static let firstTouch = "First touch, median"
        static let firstTouchOpen = "In opening hours"
        static let insideClock = "Inside the clock"
        static let recoveryRate = "Recovery rate"
    }
}
