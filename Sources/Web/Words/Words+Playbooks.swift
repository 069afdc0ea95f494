import Insight
import Operations
import Recovery

extension Words {
    enum Playbooks {
        static let title = "Playbooks"
        static let one = "Playbook"
        static let text =
            "What to ask, how to open and what to offer, by cause. A reason that needs its own words gets its own playbook. A case keeps the version it began with."
        static func name(of key: Playbook.Key) -> String { key.reason.map(Words.reason) ?? key.cause.text }
        static func named(_ key: Playbook.Key, version: Int) -> String {
            "\(name(of: key)), version \(version)"
        }
        /// On the trends.
        static func mark(_ key: Playbook.Key, version: Int) -> String {
            "Playbook “\(name(of: key))”, version \(version)"
        }
        static let version = "Version"
        static let changed = "Changed"
        static let asShipped = "As shipped"
        static func by(_ name: String, on day: String) -> String { "\(name), \(day)" }
        static let ofCause = "Goes by its cause’s"
        static let ofAll = "For all its reasons"
        static let four = "What to ask, by cause"
        static let chooseRemedy = "Choose which remedy of the catalogue each row is about, or empty the row."
        static let begun = "Begun with it"
        static let matured = "Matured"
        static let recovered = "Recovered"
        static func share(_ share: Share) -> String {
            let interval = share.interval
            return
                "\(percent(share.value)) (\(percents(interval.lower, interval.upper))) of \(grouped(share.denominator))"
        }
        static func tooFew(_ matured: Int) -> String {
            "Not enough cases: \(grouped(matured)) of \(PlaybookResult.fewest)"
        }
        static let versions = "Versions and what became of their cases"
        static let versionsText =
            "Matured: the customer was contacted, and the window in which the next score decides is past. Recovered: that score left the detractor band; with where the rate lies in 95 of 100. Versions follow one another in time, so what differs may have another cause."
        static func current(_ version: Int) -> String { "Version \(version), in use" }
        static func older(_ version: Int) -> String { "Version \(version)" }
        static func isOlder(_ version: Int) -> String {
            "This is version \(version), as cases have it that began with it."
        }
        static let toLatest = "The version in use"
        static let change = "Change it"
        static let changeText = "Saving makes the next version for cases that are diagnosed from then on."
        static let writeOwn = "Write its own"
        static func ownText(_ cause: String) -> String {
            "This reason has no playbook of its own: its cases go by that of “\(cause)”, which is where the fields below begin. Saving makes version 1 of its own."
        }
        static let save = "Save as a new version"
        static let oneToALine = "One to a line, \(Playbook.mostLines) at most."
        static func part(_ part: Playbook.Part) -> String {
            switch part {
            case .checklist: "Checklist"
            case .questions: "Questions to ask"
            case .openings: "Good openings"
            case .talkingPoints: "Talking points"
            case .neverSay: "Never say"
            case .reonboarding: "After the delivery"
            }
        }
        static func help(_ part: Playbook.Part) -> String {
            switch part {
            case .checklist: "What is done before, during and after the call. \(oneToALine)"
            case .questions: "What was expected, what came, what it did. \(oneToALine)"
            case .openings:
                "Own the failure and ask to understand it; never lead with the score they gave. \(oneToALine)"
            case .talkingPoints: "How to lead the conversation. \(oneToALine)"
            case .neverSay: "What hardens, word for word. \(oneToALine)"
            case .reonboarding: "The steps by which the customer is led back in. \(oneToALine)"
            }
        }
        static let apology = "Apology"
        static let apologyHelp = "As you would say it. Empty where none is due."
        static let remedies = "Remedies"
        static let remediesHelp =
            "In the order in which they are offered. One of them at least must fit the cause; a row without a remedy is left out."
        static let remedy = "Remedy"
        static let noRemedy = "None"
        static let costs = "Costs"
        static let how = "How it is done well"
        static func cost(_ cost: PlaybookRemedy.Cost) -> String {
            switch cost {
            case .nothing: "nothing"
            case .time: "time"
            case .replacement: "a replacement"
            case .money: "money"
            }
        }
        static func costing(_ cost: PlaybookRemedy.Cost) -> String { "Costs \(self.cost(cost))" }

        static func suspected(_ reason: String) -> String {
            "The source reports “\(reason)”. Ask before you believe it."
        }
        static func changedMeanwhile(_ version: Int) -> String {
            "Somebody else saved version \(version) meanwhile; it is listed below. Save again to put yours after it."
        }

        /// The control that a refusal is about.
        static func field(of refusal: Playbook.PlaybookRefusal) -> String {
            switch refusal {
            case .noQuestion: Playbook.Part.questions.rawValue
            case .noOpening: Playbook.Part.openings.rawValue
            case .tooManyLines(let part), .lineTooLong(let part): part.rawValue
            case .apologyTooLong: "apology"
            case .noFittingRemedy, .tooManyRemedies, .remedyUnknown, .remedyTooLong, .remedyUnexplained,
                .moneyForNeglect:
                "remedies"
            }
        }

        static let unknown = "The cause is not known yet. What they answer to these tells the four apart."
    }

    static func playbook(_ refusal: Playbook.PlaybookRefusal) -> String {
        switch refusal {
        case .noQuestion: "Write one question at least: nothing is understood without asking."
        case .noOpening: "Write one opening at least: it is the first sentence that the customer hears."
        case .noFittingRemedy(let cause):
            "One remedy at least must fit \(cause.text.lowercased()). \(cause.fit)"
        case .tooManyLines: "Keep it to \(Playbook.mostLines) lines: nobody reads more during a call."
        case .lineTooLong: "Keep each line within \(Playbook.longestLine) characters."
        case .apologyTooLong: "Keep it within \(grouped(Playbook.longestApology)) characters."
        case .tooManyRemedies: "Keep it to \(Playbook.mostRemedies) remedies."
        case .remedyUnknown(let code): "The catalogue has no remedy “\(code)”. Choose one of the list."
        case .remedyTooLong: "Say how it is done within \(Playbook.longestLine) characters."
        case .remedyUnexplained: "Say of each remedy in a sentence how it is done well."
        case .moneyForNeglect: "Money does not answer neglect. Propose time and attention."
        }
    }
}
