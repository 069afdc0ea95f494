extension Words {
    package enum People {
        package static let members = "Members"
        package static let text =
            "Who works here. Each case has one of them as its owner; what they may do follows from their role."
        package static let name = "Name"
        package static let nameHelp = "As customers hear it."
        package static let email = "E-mail"
        package static let emailHelp = "They sign in with it."
        package static let role = "Role"
        package static let roleHelp = "Owners and programme leads get cases. A sponsor only reads."
        static let noRole = "Choose what they may do."
        package static func authority(_ currency: String) -> String { "May give in one remedy (\(currency))" }
        package static let authorityHelp =
            "Where it is more than what the role may give. Above it somebody with more authority chooses."
        package static let mayGive = "May give"
        static let ownAuthority = "Of their own"
        static let roleAuthority = "By the role"
        package static let openCases = "Open cases"
        package static let state = "State"
        package static let invited = "Invited"
        package static let gone = "Has left"
        package static func away(until day: String) -> String { "Away until \(day)" }
        package static let invite = "Invite somebody"
        package static let makeLink = "Make the link"
        package static func linkFor(_ name: String) -> String { "The link for \(name)" }
        package static let linkText =
            "Pass it on to them alone. It works once, within seven days, and is not shown again."
        package static let link = "One-time link"
        package static let change = "Change"
        package static let save = "Save"
        package static let newLink = "A new link"
        package static let newLinkText =
            "For who forgot the password or lost the first link. Older links end; where they are signed in stays until the new password is made."
        package static let letGo = "Has left the company"
        package static func letGoText(_ open: Int) -> String {
            open == 0
                ? "They are signed out everywhere and get no case any more. What they did stays in the history."
                : "They are signed out everywhere. \(count(open, "open case goes", "open cases go")) to somebody else at once; clocks run on."
        }
        package static let successor = "Their cases go to"
        package static let byRule = "Whoever the rules choose for each"
        package static let deactivate = "Let them go"
        package static let takeBack = "Comes back"
        package static let takeBackText = "They sign in with their old password and get cases again."
        package static let reactivate = "Take them back"
        package static let leave = "Days away"
        package static let leaveText =
            "Nobody who is away gets a new case. Both days count. Leave both empty when back."
        package static let from = "From"
        package static let to = "To and with"
        package static let saveLeave = "Save the days"
        static let notADay = "Give both days, the first not after the last."

        package static let teams = "Teams"
        package static let teamsText = "Who works together sees each other’s cases under “Team”."
        package static let noTeams = "No teams yet"
        package static let noTeamsText = "Make one, then choose it on the page of each member."
        package static let newTeam = "Add a team"
        package static let teamName = "Name"
        package static let addTeam = "Add the team"
        package static let remove = "Remove"
        package static func removeNamed(_ name: String) -> String { "Remove \(name)" }
        package static let nobodyYet = "Nobody yet"

        package static let profile = "Your profile"
        package static let you = "You"
        package static let zone = "Time zone"
        package static func zoneHelp(_ organizations: String) -> String {
            "In which you read times, such as Europe/Prague. Empty: \(organizations)."
        }
        static let language = "Language"
        /// In which all of these words are.
        static let english = "English"
        package static let oldPassword = "The password until now"
        package static let newPassword = "The new password"
        package static let changePassword = "Change the password"
        package static let sessions = "Where you are signed in"
        package static let browser = "Browser"
        package static let unknownBrowser = "A browser"
        package static let signedIn = "Signed in"
        package static let seen = "Last used"
        package static let thisOne = "This one"
        package static let endSession = "Sign out there"
        package static func endNamed(_ browser: String) -> String { "Sign out of \(browser)" }
    }
}
