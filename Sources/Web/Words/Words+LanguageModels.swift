import Recovery

extension Words {
    /// What is said of the organization's language model.
    package enum LanguageModels {
        package static let title = "Language model"
        static let text =
            """
            A language model of your own, on a machine of yours or with a provider, can suggest a cause where the program \
            cannot tell one, and draft a first message. It is off unless you switch it on. Whatever it says is shown as \
            a suggestion; it does nothing by itself.
            """
        static let none = "None is set up. An administrator can do that."
        static let state = "State"
        static let isOn = "Switched on"
        static let isOff = "Switched off"
        static let on = "Ask this language model where the program cannot tell a cause"
        static let address = "Address"
        static let addressHelp =
            """
            Of anything that answers as OpenAI does, up to what comes before /chat/completions, such as \
            http://127.0.0.1:11434/v1. Without https, and not on this machine, what is sent can be read on its way.
            """
        static let model = "Model"
        static let modelHelp = "As whoever answers there calls it."
        static let key = "Key"
        static let keyHelp = "Where it asks for one. It is kept in your database and not shown again."
        static let keyKept =
            "One is kept. Leave this empty to keep it; with another address it has to be typed anew."
        static let budget = "Requests a day"
        static let budgetHelp = "From 1 to 100,000. When they are used up, nobody asks until tomorrow."
        static let patience = "Seconds to wait"
        static let patienceHelp = "For an answer, from 1 to 120."
        static let leaves = "What leaves the house"
        static let leavesLines = [
            "Comments that opened a case, where the program cannot tell the cause and no person has found one yet; each by itself.",
            "The same, with the suspected cause and the language, when somebody asks for a draft.",
            """
            Names that we know, of the customer, their company and your people, e-mail addresses, handles, links, and numbers \
            of five digits or more are taken out first. A name that we do not know stays in.
            """,
            "No score, no date, no id, no history, nothing of your organization.",
        ]
        static let written = "What somebody writes:"
        static let sent = "What is sent of it:"
        static let goes = "How it goes"
        static let today = "Requests today"
        static func used(_ count: Int, of budget: Int) -> String {
            "\(Words.grouped(count)) of \(Words.grouped(budget))"
        }
        static let lastFault = "What went wrong last"
        static let noFault = "Nothing since this was set up."
        static let paused = "Asks again after"
        static let tryIt = "Try it"
        static let tryHelp = "Sends the comment above, which nobody wrote, and counts as a request."
        static let failed = "That did not work."
        static let answered = "It answered."
        static let budgetUsed = "The requests of today are used up."
        static let draft = "Draft with your language model"
        static let drafted =
            "Your language model wrote this. Read every word and change it: it goes out in your name."
        static func noDraft(_ why: String) -> String { "There is no draft. \(why)" }

        /// What happened, in a sentence.
        static func fault(_ fault: ModelFault, _ patienceSeconds: Int) -> String {
            switch fault {
            case .unknownHost: "Nobody knows a machine of that name."
            case .noConnection: "Nobody answers at that address."
            case .timedOut: "It did not answer within \(patienceSeconds) s."
            case .notTrusted: "Its certificate is not to be trusted."
            case .brokenOff: "The line broke off."
            case .tooLong: "It answered with more than a megabyte."
            case .redirected(let status):
                "It sends us elsewhere (status \(status)), which is not followed. Give the address where it answers."
            case .status(401), .status(403): "It does not take the key."
            case .status(404): "There is nothing at that address, or it has no such model (status 404)."
            case .status(429): "It has been asked too often (status 429)."
            case .status(let status): "It answered with status \(status)."
            case .notJSON: "It answered with something that is not JSON."
            case .noAnswer: "It answered without the text of an answer."
            case .answerNotJSON: "The text of its answer is not JSON by itself."
            case .wrongFields: "Its answer has other fields than were asked for."
            case .unknownCause: "It named a cause that there is not."
            case .confidenceOutOfRange: "How sure it is was not a number from 0 to 1."
            case .wrongQuotes: "It quoted what does not stand in the comment."
            case .noQuotes: "It named a cause and no words for it."
            case .wrongDraft: "Its draft was empty, too long, or had a link in it."
            }
        }

        static func refusal(_ refusal: ModelEndpoint.EndpointRefusal) -> String {
            switch refusal {
            case .notAnAddress:
                "Give an address that begins with http:// or https://, without a name, a password or a question in it."
            case .noModel: "Give the name of the model, in 200 letters at most."
            case .notAKey: "A key has letters, digits and signs without blanks, 2,000 at most."
            case .budgetOutOfRange: "Give a whole number from 1 to 100,000."
            case .patienceOutOfRange: "Give whole seconds from 1 to 120."
            }
        }

        static func field(of refusal: ModelEndpoint.EndpointRefusal) -> String {
            switch refusal {
            case .notAnAddress: "address"
            case .noModel: "model"
            case .notAKey: "key"
            case .budgetOutOfRange: "budget"
            case .patienceOutOfRange: "patience"
            }
        }
    }
}
