import Recovery

extension Words {
    /// The page that a customer sees of their case, and the part of the case that leads to it.
    package enum Progress {
        static let title = "Progress page"
        static let text =
            "A page for the customer: what was done and what is to come, in plain words. It shows nothing of what stands here for colleagues."
        static let make = "Make a link"
        static let makeAnew = "Make a new link"
        static let anewHelp = "A new link takes the place of this one, which then leads nowhere."
        static let withdraw = "Withdraw the link"
        static let link = "Link for the customer"
        static let linkHelp =
            "Shown this once. Whoever has it can read the page: give it to the customer alone, and make another if it goes astray."
        static let madeBy = "A link was made by"

        static let pageTitle = "How far we are"
        static func greeting(_ name: String) -> String { "Dear \(name)," }
        static func intro(_ organization: String, _ heard: String) -> String {
            "On \(heard) we heard that something went wrong for you at \(organization). This is what has been done since, and what comes next."
        }
        static func looksAfter(_ owner: String) -> String { "\(owner) looks after it." }
        static let again = "It did not hold the first time. We are at it again."
        static let steps = "Steps"
        static let done = "Done: "
        static let isNow = "Now: "
        static let toCome = "To come: "
        static func step(_ step: Case.Step, _ state: Case.Step.State) -> String {
            let isDone = state == .done
            return switch step {
            case .heard: "We heard you"
            case .inTouch: isDone ? "We got in touch with you" : "We get in touch with you"
            case .understood: isDone ? "We understood what went wrong" : "We find out what went wrong"
            case .told: isDone ? "We told you how we put it right" : "We tell you how we put it right"
            case .delivered: isDone ? "It was put right" : "We put it right"
            case .asked: isDone ? "You told us how it is now" : "We ask you how it is now"
            }
        }
        static let promises = "What we promised you"
        static func by(_ date: String) -> String { "by \(date)" }
        static func kept(_ date: String) -> String { "done on \(date)" }
        static func keptLate(_ date: String) -> String { "done on \(date), later than we said" }
        static func late(_ date: String) -> String { "was due on \(date). It is late, and we know it." }
        static let resolution = "What was done"
        static let effect = "What it did to you"
        static let talkOn = "We talk again"
        static func isOver(_ stage: Stage.Word, _ owner: String) -> String? {
            switch stage {
            case .recovered, .promoter: "You told us that it is better. Thank you for giving us the chance."
            case .honestNo:
                "We looked at all that we could do, and told you that we cannot put it right. We are sorry, and thank you for telling us."
            case .noResponse:
                "We did not reach you, so it rests for now. Should you want to take it up again, \(owner) is there for you."
            case .customerLeft: "Thank you for telling us. We are sorry that it ended so."
            case .notADetractor: "There is nothing left to do here. Thank you for telling us."
            case .open, .acknowledged, .diagnosed, .remedyChosen, .remedied: nil
            }
        }
        static let over = "It is over"

        static let goneTitle = "This page is not here"
        static let goneText =
            "The link is not complete, or it was withdrawn. Ask whoever gave it to you for a new one."
    }
}
