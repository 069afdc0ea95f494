import Insight
import Recovery

extension Words {
    enum Assessment {
        static let title = "Self-assessment"
        static let text =
            """
            Twenty statements, one point each that is true today. The data answer where they can; your own answer \
            stands beside.
            """
        static func finding(_ held: Int, own: Int?) -> String {
            guard let own else { return "\(held) of 20 statements hold by the data" }
            return own == held
                ? "\(held) of 20 statements hold by the data, and you say the same number"
                : "\(held) of 20 statements hold by the data, you say \(own)"
        }
        static func band(_ band: Insight.Assessment.Band) -> String {
            switch band {
            case .works: "16 to 20"
            case .active: "10 to 15"
            case .checkbox: "Under 10"
            }
        }
        static func advice(_ band: Insight.Assessment.Band) -> String {
            switch band {
            case .works:
                "The programme works. Put the next hours into the outer loop: take causes away, so that fewer customers have to be won back."
            case .active:
                "Much is done, and it does not show in what customers say yet. Let the person in contact put things right by themselves, and look at every recovered case again."
            case .checkbox:
                "So far it is a form that gets filled in. Begin with the cause: put every unhappy customer under one of the four before anything is offered."
            }
        }
        static let tooLittle =
            "Most statements have no data yet, so the score says little. What each of them lacks is said below."
        static let bands = "What a score means"
        static let byData = "By the data"
        static let byWord = "By your word"
        static let byMove = "By move"
        static let overclaimed = "You say yes, the data say no"
        static let notMeasuredCount = "Not measured"
        static func of20(_ score: Int) -> String { "\(score) of 20" }
        static let noWord = "not answered yet"
        static func held(_ count: Int, of all: Int) -> String { "\(count) of \(all) hold" }
        static let move = "Move"
        static let toMaturity = "Maturity"

        static func move(_ move: Insight.Statement.Move) -> String {
            switch move {
            case .acknowledge: "Acknowledge"
            case .diagnose: "Diagnose"
            case .remedy: "Remedy"
            case .verify: "Verify"
            case .outerLoop: "Outer loop"
            }
        }

        static func statement(_ statement: Insight.Statement) -> String {
            switch statement {
            case .namedPersonInFourHours: "Every low score brings a named person within four hours."
            case .personNotTemplate: "The first contact comes from a person, never from a template."
            case .wholeHistory: "Whoever makes contact sees the customer’s whole history."
            case .noPermissionNeeded: "Nobody has to ask permission to make contact."
            case .oneOfFourCauses: "Every detractor is put under one of the four causes."
            case .causeBeforeOffer: "The cause is found before anything is offered."
            case .causeOfMost: "We know which cause produces the most detractors."
            case .notOneRemedyForAll: "We do not give all causes the same remedy."
            case .contactMayDeliver: "The person in contact may deliver the remedy."
            case .remedyFollowsCause: "The remedy follows from the cause."
            case .whyIsWritten: "We write down why this remedy, not only which."
            case .mayDeviate: "People may deviate when the standard does not fit."
            case .lookedAtAgain: "Every recovered case is looked at again after weeks."
            case .monthlyToSponsor: "The recovery rate goes to the sponsor every month."
            case .promoterFirst: "Detractor to promoter is the first figure we look at."
            case .reopenedAnew: "Cases that did not turn are reopened and diagnosed anew."
            case .patternStartsFix: "A recurring pattern starts a structural fix."
            case .functionOwnsFix: "The function that owns the process owns the fix; CX checks it."
            case .customersTold: "Recovered customers are told that the cause is gone."
            case .fixesReviewed: "Recovery to fix is known and reviewed each quarter."
            }
        }

        static func answer(_ answer: Measurement.Answer) -> String {
            switch answer {
            case .holds: "Holds"
            case .doesNotHold: "Does not hold"
            case .notMeasured: "Not measured"
            }
        }

        static func gap(own: Bool, _ answer: Measurement.Answer) -> String? {
            switch (own, answer) {
            case (true, .doesNotHold): "You say yes, the data say no."
            case (false, .holds): "You say no, the data say yes."
            case (true, .notMeasured): "You say yes; nothing here shows it yet."
            case (true, .holds), (false, .doesNotHold), (false, .notMeasured): nil
            }
        }

        static let own = "Your answer"
        static func own(_ statement: Insight.Statement) -> String {
            "Your answer: \(self.statement(statement))"
        }
        static let yes = "Yes"
        static let no = "No"
        static let notAnswered = "No answer"
        static let save = "Save these answers"
        static let saveHelp = "They are kept with the date, your name and what the data say today."
        static let reviewed = "We went through the fixes today"
        static let whoSaves = "A programme lead or an administrator answers for the team."

        static let history = "Then and now"
        static let historyText = "Each time that answers were saved, with what the data said that day."
        static func then(_ day: String, _ who: String?) -> String { who.map { "\(day), \($0)" } ?? day }
        static func scores(_ own: Int, _ measured: Int) -> String {
            "\(own) by your word, \(measured) by the data"
        }
        static let statementHead = "Statement"
        static let saidThen = "You said then"
        static let measuredThen = "Data then"
        static let measuredNow = "Data now"
        static func said(_ own: Bool?) -> String { own.map { $0 ? yes : no } ?? notAnswered }
        static func youSay(_ own: Bool) -> String { own ? " (you say yes)" : " (you say no)" }
        static func measured(_ holds: Bool?) -> String {
            answer(holds.map { $0 ? Measurement.Answer.holds : .doesNotHold } ?? .notMeasured)
        }
        static func since(_ measured: Bool?, on day: String) -> String {
            switch measured {
            case true?: "It held on \(day)."
            case false?: "It did not hold on \(day)."
            case nil: "It was not measured on \(day)."
            }
        }

        static let listOthers = "Those that were not counted"
        static let listCounted = "Only those that were counted"
        static let listAll = "All that were looked at"
        static func listed(_ count: Int, _ part: String) -> String { "\(grouped(count)) \(part)" }
        static let nobody = "Nothing is behind this number."
    }
}
