import Recovery

extension Words {
    enum Organization {
        static let title = "Organization"
        static let name = "Name"
        static let currency = "Currency"
        static let zoneHelp =
            "Months and days of figures are cut in it from now on; what was counted stays. Such as Europe/Prague."
        static let currencyHelp =
            "In which remedies are paid. It can be changed until the first one cost something; amounts that were set keep their numbers."
        static func currencyStays(_ currency: String) -> String {
            "Money is counted in \(currency). It stays: remedies were paid in it, and their costs would change their meaning."
        }
        static func middleValue(_ currency: String) -> String { "Of middle value from, \(currency) a year" }
        static func highValue(_ currency: String) -> String { "Of high value from, \(currency) a year" }
        static let valueHelp =
            "By an account's annual revenue, as it is when a case opens: figures then show that nobody is neglected. Leave both empty to tell no accounts apart."
        static let competitors = "Competitors"
        static let competitorsHelp =
            "One name a line, as customers write them. Who says that they go to one of them is heard as somebody who may leave, whatever their score."
        static let weekStart = "A week begins on"
        static let weekStartHelp = "For “this week” in lists. Figures by week follow ISO 8601: from Monday."
        static func day(_ start: WeekStart) -> String {
            switch start {
            case .monday: "Monday"
            case .saturday: "Saturday"
            case .sunday: "Sunday"
            }
        }
        static let logo = "Logo"
        static let newLogo = "A picture"
        static let logoHelp =
            "PNG, JPEG or WebP, up to 256 KB and 2,000 pixels a side. Shown on top of every page and in print."
        static let showLogo = "Show it as the logo"
        static let removeLogo = "Remove it"
        static let reasons = "Reasons"
        static let reasonsText =
            "Your own finer words for why customers are unhappy. Each belongs to one of the four causes, and the cause decides which remedies fit."
        static let change = "Add a reason, or change one"
        static let code = "Code"
        static let codeHelp =
            "Small letters, digits and _, as files and other systems send it. A known one is changed."
        static let usualRemedy = "Usual remedy"
        static func usualRemedyIn(_ currency: String) -> String { "Usual remedy (\(currency))" }
        static let usualRemedyHelp = "A case reported under it goes to somebody who may give as much."
    }
}
