extension Words {
    package enum Sessions {
        package static func signInTo(_ organization: String) -> String { "Sign in to \(organization)" }
        package static let signIn = "Sign in"
        package static let email = "E-mail"
        package static let password = "Password"
        package static let again = "Password again"
        package static let name = "Your name"
        package static let nameHelp = "Customers read it: cases have people, not departments."
        package static let setupTitle = "Make the first account"
        package static let setupText =
            "This link works once. Whoever uses it becomes the administrator and can invite the others."
        static let noCurrency = "Choose one of the currencies."
        static let organization = "What your organization is called"
        static let organizationHelp = "It heads the pages and signs what customers read."
        static let zoneHelp =
            "Days and months are cut in it, and times are shown in it. Such as Europe/Prague."
        static let currencyHelp =
            "In which remedies are paid. It stays once the first one has cost something."
        package static let ownTitle = "Make your account"
        package static let ownText =
            "This link works once. Who forgot the password makes a new one here, and is signed out everywhere else."
        package static let create = "Make the account"
        package static func passwordHelp(_ least: Int) -> String {
            "At least \(Words.count(least, "character", "characters")). A few unrelated words are better than one odd one."
        }
        package static let noMatch = "That did not match"
        package static let noMatchText = "Check the address and the password."
        package static func tries(_ left: Int) -> String {
            left == 0
                ? "That was the last try for a while."
                : "After \(Words.count(left, "more try", "more tries")) we wait a while."
        }
        package static let waiting = "Too many tries"
        package static func wait(_ length: String) -> String { "Try again in \(length)." }
        package static let passwordsDiffer = "The two passwords are not the same. Type the same one twice."
    }
}

extension RefusalNote {
    static let passwordsDiffer = RefusalNote(
        rule: "password_again", sentence: Words.Sessions.passwordsDiffer, field: "password_again")
}
