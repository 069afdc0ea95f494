import Insight
import Recovery

extension Words {
    /// The month on one page.
    enum Month {
        static let open = "The month on one page"
        static func title(_ month: String) -> String { "\(month) on one page" }
        static func heading(_ month: String, _ finding: String) -> String { "\(month): \(finding)" }

        static func five(_ day: String) -> String { "The five figures as they stood at the end of \(day)" }
        static func fiveSoFar(_ time: String) -> String { "The five figures as they stand on \(time)" }
        static let fiveText =
            """
            Each is mature: of the latest 90 days whose cases had all had their time by then, so that waiting changes none \
            of them. A month earlier two thirds of those days were the same. Test data is out.
            """
        static let figure = "Figure, and the days it is of"
        static let value = "Value"
        static let target = "Target"
        static let counted = "Counted"
        static func against(_ month: String) -> String { "Against \(month)" }

        static func change(_ points: Double) -> String {
            let whole = Words.whole(points)
            return switch whole {
            case 0: "as it was"
            case 1...: "up \(Words.count(whole, "point", "points"))"
            default: "down \(Words.count(-whole, "point", "points"))"
            }
        }
        static func change(of wait: Duration) -> String {
            let minutes = wait.wholeMilliseconds / 60_000
            if minutes == 0 { return "as it was" }
            let length = Words.length(minutes > 0 ? wait : .zero - wait)
            return minutes > 0 ? "\(length) slower" : "\(length) faster"
        }
        static let noComparison = "nothing to compare"

        static func noCohort(_ month: String) -> String { "No detractor case opened in \(month)." }
        static func cohort(_ month: String, _ its: MonthCohort) -> String {
            let cases = Words.count(its.cases, "detractor case", "detractor cases")
            return """
                \(month)’s own \(cases): \(Words.grouped(its.contacted)) contacted, \(Words.grouped(its.remedied)) remedied, \
                \(Words.grouped(its.answered)) answered again, \(Words.grouped(its.recovered)) came back, \
                \(Words.count(its.promoters, "of them as a promoter", "of them as promoters")).
                """
        }
        static func cohortRipens(_ today: String, _ ripe: String) -> String {
            "That is as of \(today), and still open: the last of them has until \(ripe)."
        }

        static let asks = "What you are asked for"
        static let nothingAsked =
            "Nothing this month: no figure that is measured misses its target, no promise was broken, and every fix moves."
        static func underTarget(_ count: Int) -> String {
            "\(Words.grouped(count)) of the five figures \(count == 1 ? "misses its target" : "miss their targets"):"
        }
        static func missed(_ figure: String, _ value: String, _ target: String) -> String {
            "\(figure) \(value) (target \(target))"
        }
        static func loss(_ step: String, _ lost: Int, of all: Int) -> String {
            "The most are lost on the way to \u{201C}\(step)\u{201D}: \(Words.grouped(lost)) of \(Words.grouped(all)) do not get there."
        }
        static func broken(_ count: Int, of due: Int) -> String {
            "\(Words.grouped(count)) of \(Words.count(due, "promise", "promises")) due this month \(count == 1 ? "was" : "were") broken:"
        }
        static func due(_ date: String) -> String { "due \(date)" }
        static func andMore(_ count: Int) -> String { "; and \(Words.grouped(count)) more." }
        static func unfixed(_ cause: String) -> String { "\(cause) has nobody fixing it." }
        static func unfixedText(_ cases: Int, of all: Int) -> String {
            """
            It is the cause of \(Words.grouped(cases)) of the month’s \(Words.count(all, "detractor case", "detractor cases")), and no \
            fix of it is in work or shipped in the last 90 days. Name a function owner.
            """
        }
        static func stuck(_ count: Int) -> String {
            count == 1 ? "One fix does not move:" : "\(Words.grouped(count)) fixes do not move:"
        }
        static func stuckText(_ title: String, isShipped: Bool, _ days: Int) -> String {
            let since = Words.count(days, "day", "days")
            return shortened(title, most: 70)
                + (isShipped
                    ? ", shipped \(since) ago, and nobody has said whether it worked"
                    : ", in work for \(since) and not shipped")
        }

        static let cameIn = "What came in, and what became of it"
        static let what = "What"
        static let opened = "Cases opened"
        static let recovered = "Recovered"
        static let endedOtherwise = "Ended otherwise"
        static let stillOpen = "Open at the month’s end"
        static let openNow = "Open now, then at the month’s end"
        static let noScore = "Nobody gave an NPS this month"
        static func score(_ score: String, _ margin: String, before: String?) -> String {
            "NPS \(score), give or take \(margin)" + (before.map { "; \($0) the month before" } ?? "")
        }

        static let why = "Causes of the month’s detractor cases"
        static let otherCauses = "Other causes"
        static let noDetractor = "No detractor case opened this month"
        static func largest(_ cause: String, _ cases: Int, of all: Int) -> String {
            "\(cause) is behind \(Words.grouped(cases)) of \(Words.count(all, "detractor case", "detractor cases"))"
        }

        static let said = "What customers said"
        static let rule =
            """
            The month’s latest comment of a detractor to each cause, then the latest others, four in all; and of the two \
            who came back last as promoters, what they said before and after. Names are left out.
            """
        static let nobodySaid = "Nobody wrote a comment."
        static let afterwards = "afterwards"

        /// In one line, cut after a word.
        static func shortened(_ text: String, most: Int) -> String {
            let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            guard line.count > most else { return line }
            let cut = line.prefix(most)
            let words = cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut
            return words + "…"
        }
    }
}
