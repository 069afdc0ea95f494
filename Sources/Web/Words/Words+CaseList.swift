extension Words {
    package enum CaseList {
        package static let title = "Cases"
        package static let tabs = "Which cases"
        package static let score = "Score"
        package static let customer = "Customer"
        package static let because = "Because"
        package static let stage = "Stage"
        package static let owner = "Owner"
        package static let clock = "First touch"
        package static let opened = "Opened"
        package static let nobody = "Nobody yet"
        package static let parked = "Parked"
        package static let backfilled = "Back-filled"
        package static let importFile = "Import a file"
        package static func move(_ number: Int) -> String { "Move \(number) of 5: " }

        package static func tab(_ tab: CaseListPage.Tab) -> String {
            switch tab {
            case .open: "Open"
            case .verifying: "Waiting for verification"
            case .parked: "Parked"
            case .ended: "Ended"
            }
        }

        package static func caption(_ tab: CaseListPage.Tab) -> String {
            switch tab {
            case .open: "Open cases, newest first"
            case .verifying: "Remedied cases that wait for the next score"
            case .parked: "Cases that no owner could take"
            case .ended: "Ended cases, newest first"
            }
        }

        package static func emptyTitle(_ tab: CaseListPage.Tab) -> String {
            switch tab {
            case .open: "No open cases"
            case .verifying: "Nothing waits for verification"
            case .parked: "Nothing is parked"
            case .ended: "No case has ended yet"
            }
        }

        package static func emptyText(_ tab: CaseListPage.Tab) -> String {
            switch tab {
            case .open:
                """
                A case opens by itself when a detractor is heard. Import the answers you already have, or \
                send them to the API.
                """
            case .verifying:
                "A case stands here from the delivery of its remedy until the customer’s next score."
            case .parked: "Every case has found an owner who is there and may decide."
            case .ended: "A case ends when the next score shows recovery, or by one of the four other ends."
            }
        }

        package static let emptyHereTitle = "No more cases"
        package static let emptyHereText = "The list ends above this place."
    }
}
