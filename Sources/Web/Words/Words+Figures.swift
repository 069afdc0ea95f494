extension Words {
    package enum Figures {
        static let others = "The other figures"
        package static let title = "Figures"
        package static let period = "Period"
        package static let show = "Show"
        package static let five = "The five figures"
        package static let noData = "No data"
        package static let notMeasured = "Not measured"
        package static let noCases = "No case of this kind in the period."
        package static func interval(_ low: String, _ high: String) -> String {
            "\(low) to \(high) in 95 of 100"
        }
        package static func intervalOf(_ range: String) -> String { "\(range) in 95 of 100" }
        static let ofAll = " of "
        package static func of(_ numerator: Int, _ denominator: Int) -> String {
            "\(grouped(numerator)) of \(grouped(denominator))"
        }
        package static func median(_ cases: Int) -> String { "Median of \(count(cases, "case", "cases"))" }
        package static func over(_ count: Int) -> String { "Over \(grouped(count))" }
        package static func longer(_ length: String) -> String { "> \(length)" }
        package static let mature = "Mature"
        package static func soFar(_ answered: Int, _ all: Int) -> String {
            "Still open: so far \(grouped(answered)) of \(grouped(all))"
        }
        package static let definition = "What it counts"
        static func claim(_ claim: String) -> String { "A claim of others, not a target: \(claim)." }
        package static let met = "Target met: "
        package static let missed = "Target missed: "
        package static func target(_ target: String) -> String { "target \(target)" }
        package static let nps = "NPS"
        package static func npsFinding(_ score: String, _ margin: String, _ answers: Int) -> String {
            "NPS \(score), give or take \(margin), from \(count(answers, "answer", "answers"))"
        }
        package static let npsNone = "No answer with an NPS score in this period"
        package static let npsNoneText = "Import answers or choose another period."
        package static let npsText = "Promoters minus detractors, in points. Test answers are out."
        package static let byMonth = "NPS by month"
        package static let byStage = "NPS by journey stage"
        package static let month = "Month"
        package static let stage = "Stage"
        package static let answers = "Answers"
        package static let promoters = "Promoters"
        package static let passives = "Passives"
        package static let detractors = "Detractors"
        package static let score = "NPS"
        package static let margin = "Margin"
        package static func plusMinus(_ margin: String) -> String { "± \(margin)" }
        static let byChannel = "By channel"
        static func byChannelText(_ days: String) -> String {
            "Live signals of \(days), by the channel they came in; detractors are counted of those with a score."
        }
        static let channel = "Channel"
        static let heard = "Heard"
        static let heardShort = "heard"
        static let noChannel = "No channel named"
        static let detractorsOfAnswers = "Detractors"
        static let withoutInputs = "Not counted yet, and what it takes"
        static let missing: [(figure: String, takes: String)] = [
            (
                "Survey response rate",
                "Surveys that Amends sends itself; until then nobody knows how many were delivered."
            ),
            ("Scores given when asked by a verification", "As above: they will be a series of their own."),
            ("Referrals", "Personal links, sign-ups and first purchases of the referred."),
            ("Tests of messages", "Messages that Amends sends, each of two wordings by lot."),
        ]
        package static let testOut = "Test data is out of every figure."
    }
}
