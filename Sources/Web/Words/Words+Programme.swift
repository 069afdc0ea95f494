import Insight
import Recovery

extension Words {
    /// What those who run the programme read.
    enum Programme {
        static let title = "Programme"

        static let atRiskTitle = "Customers at risk, each Monday"
        static func atRisk(_ count: Int, revenue: String?, was: Int) -> String {
            let all = "\(Words.count(count, "customer is", "customers are")) at risk"
            let worth = revenue.map { "; all who are not back yet bring \($0) a year" } ?? ""
            let change =
                switch count - was {
                case 0: ", as 12 weeks ago"
                case 1...: ", \(Words.grouped(count - was)) more than 12 weeks ago"
                default: ", \(Words.grouped(was - count)) fewer than 12 weeks ago"
                }
            return all + change + worth
        }
        static func atRiskCounted(_ waiting: Int) -> String {
            "Unhappy in the last 180 days, not recovered and not gone, each Monday 00:00. \(Words.grouped(waiting)) more only wait for their next score."
        }
        static let monday = "Monday"
        static let atRiskColumn = "At risk"
        static let waiting = "Only waiting"
        static let revenue = "Yearly revenue of both"

        static let stayingTitle = "Who is still with us"
        static let noStaying =
            "Not measured yet: it takes purchases, renewals or cancellations, and half a year after day 60 of a case."
        static func stayingCounted(_ days: String, _ recovered: Int, _ others: Int) -> String {
            "Accounts with a detractor case of \(days) that were still there on day 60: \(Words.grouped(recovered)) recovered, \(Words.grouped(others)) not."
        }
        static let landmark = "day 60"
        static func months(_ count: Int) -> String { "\(count) months later" }
        static func recovered(_ count: Int) -> String { "Recovered (\(Words.grouped(count)))" }
        static func unrecovered(_ count: Int) -> String { "Not recovered (\(Words.grouped(count)))" }
        static let noProof = "They may differ in more than the recovery: this is no proof of cause."
        static let nobodyToCompare = "There are not both yet to compare: recovered accounts, and others"
        static func stayingAlike(_ months: Int) -> String {
            "\(after(months)), there is no difference to tell between the recovered and the others"
        }
        static func staying(after months: Int, points: Double, between: (low: Double, high: Double)) -> String
        {
            let size = Words.count(abs(Words.whole(points)), "point", "points")
            let which = points >= 0 ? "more" : "fewer"
            let span = "between \(Words.signed(between.low)) and \(Words.signed(between.high))"
            return between.low <= 0 && between.high >= 0
                ? "\(after(months)), \(size) \(which) of the recovered are still with us: within chance, \(span)"
                : "\(after(months)), \(size) \(which) of the recovered are still with us, \(span)"
        }
        private static func after(_ months: Int) -> String {
            months == 12 ? "A year on" : "\(months) months on"
        }

        static let toEconomics = "How this is worked out, and what if"

        static let marks = "What changed, and when"
        static let marksText =
            "Releases, policies and new playbooks stand as lines on every trend, beside the fixes that shipped."
        static let markKind = "Kind"
        static let markDay = "Day"
        static let markTitle = "What changed"
        static let markTitleHelp = "As somebody would say it who was there: “Refunds without a form”."
        static let addMark = "Put it on the trends"
        static let noMarkKind = "Choose what it was: a release, a policy or a playbook."
        static let noMarkTitle = "Say in a few words what changed, in 200 characters at most."
        static func kind(_ kind: Mark.Kind) -> String {
            switch kind {
            case .release: "Release"
            case .policy: "Policy"
            case .playbook: "Playbook"
            }
        }
        static func kind(_ kind: TrendMark.Kind) -> String {
            switch kind {
            case .release: "release"
            case .policy: "policy"
            case .playbook: "playbook"
            case .fix: "fix shipped"
            }
        }
    }
}
