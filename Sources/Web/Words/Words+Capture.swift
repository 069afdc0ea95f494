extension Words {
    package enum Capture {
        package static let title = "Note down what somebody said"
        package static let open = "Note down"
        package static let ofThem = "Note down what they said since"
        package static let channel = "Where did they say it?"
        static let noChannel = "Say where: it tells how to answer them."
        package static let comment = "In their words"
        package static let commentHelp = "As near to what they said as you can."
        static let noWords = "Write what they said. A few words will do."
        package static let name = "Customer’s name"
        package static let customerID = "Customer’s id with us"
        package static let accountID = "Account’s id"
        package static let nobody = "Nobody can be called back without a name, an address or a phone number."
        package static let opensCase = "Somebody must get in touch"
        package static let opensCaseHelp =
            "Opens a case with an owner and a running clock, or joins the open one."
        package static let further = "More, where you know it"
        package static let reason = "What it was about"
        package static let unknown = "Not known"
        package static let when = "When"
        package static let entryPoint = "Where they came in"
        package static let score = "Score, 0 to 10"
        package static let scoreHelp = "Only if they named one themselves."
        static let notAScore = "A score is a whole number from 0 to 10, or nothing."
        package static let permalink = "Address of the post"
        package static let save = "Note it down"
    }
}
