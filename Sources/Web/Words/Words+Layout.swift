extension Words {
    package enum Layout {
        package static let product = "Amends"
        package static let skip = "Skip to content"
        package static let navigation = "Main"
        package static let cases = "Cases"
        package static let signals = "Signals"
        package static let imports = "Import"
        package static let figures = "Figures"
        package static let settings = "Settings"
        package static let signOut = "Sign out"
        package static let test = "Test"
        package static let older = "Older"
        package static let newest = "Back to the newest"
        package static let required = "needed"
        package static let chooseOne = "Choose one"
        package static func title(_ page: String) -> String { "\(page) · Amends" }
        package static func zone(_ name: String) -> String { "Time in \(name)." }
    }

    package enum Failures {
        package static let refusedTitle = "That was refused"
        package static let missingTitle = "This is not here"
        package static let missingText =
            "The address is wrong, what stood here was removed, or it belongs to another organization."
        package static let faultTitle = "Something went wrong on our side"
        package static let faultText =
            "It was written down, and nothing you sent was half done. Try again; if it stays, give your administrator this number:"
        package static func rule(_ name: String) -> String {
            switch name {
            case "role_does_not_allow_it": "Your role does not allow this. Ask the owner of the case or a programme lead."
            default: "A rule does not allow it: \(name.replacing("_", with: " "))."
            }
        }
        package static let toCases = "Go to the cases"
        package static let back = "Go back"
    }
}
