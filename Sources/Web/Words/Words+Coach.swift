import Insight
import Recovery

extension Words {
    /// What is said of a message before it goes out.
    package enum Coach {
        package static let title = "Write to the customer"
        static let message = "Your message"
        static let help =
            "Nothing is sent from here: your own mail program sends it. Record the touch once it is gone."
        static let check = "Check it"
        static let begin = "Begin with this"
        static let opening = "An opening in their own words"
        static let clean = "Nothing was found that would make them angrier."
        static let cleanText = "It takes up what they wrote, and it offers to talk."
        static let mail = "Open it in your mail program"
        static let record = "Record the touch"
        static let noAddress =
            "There is no e-mail address of theirs. Copy the text into the channel they came by."
        static let tooLongForALink =
            "The text is too long to be handed over: copy it into your mail program."
        static let unread = "Messages in this language are not read. Read it once more yourself."

        static func heading(_ count: Int) -> String {
            count == 1
                ? "Before it goes: one thing may make it worse"
                : "Before it goes: \(count) things may make it worse"
        }

        static func subject(_ organization: String) -> String { "Your message to \(organization)" }
    }
}

extension CoachMark.Kind {
    /// What it is, and what it does to somebody who is unhappy already.
    var text: String {
        switch self {
        case .surveillanceOpener: "It begins with their score. Begin with what happened to them."
        case .template: "Words that would go to anybody. Say it as you would to their face."
        case .defensive: "It defends us. They wrote about what it was like for them."
        case .scripted: "Sympathy out of a handbook. Name what you are sorry for."
        case .dismissive: "It makes their trouble small."
        case .moneyFirst: "Money comes before what went wrong is named. It reads as a price for silence."
        case .overPromising: "It promises what nobody can be sure of. Give a date that you can keep."
        case .surveyAsk: "It asks for a rating. First make it right; the next question comes by itself."
        case .tooLong: "Over 150 words. Say the one thing, and talk about the rest."
        case .noCustomerWords: "Nothing of what they wrote is in it. Take up one thing in their words."
        case .noCall: "It does not offer to talk. Offer a call, and a time."
        }
    }
}
