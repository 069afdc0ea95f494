extension Words {
    package enum Customers {
        package static let title = "Customers"
        package static let caption = "Customers, newest first"
        package static let name = "Name"
        package static let cases = "Cases"
        package static let facts = "Customer"
        package static let account = "Account"
        package static let email = "E-mail"
        package static let phone = "Phone"
        package static let number = "Id"
        package static let segment = "Segment"
        package static let since = "With us"
        package static let first = "First heard"
        package static let added = "Known since"
        package static let opened = "Opened"
        package static let kind = "Because"
        package static let owner = "Owner"
        package static let caseStage = "Stage"
        package static func casesOf(_ name: String) -> String { "Cases of \(name)" }
        package static let noCases = "No case so far: nothing they said opened one."
        package static let moreCases = "Earlier cases stand below, in what happened."
        package static let test = "Test customer"
        package static let change = "Change"
        package static let save = "Save"
        package static let accountID = "Account’s id"
        package static func changedMeanwhile(now: String) -> String {
            let change = now.isEmpty ? "emptied this" : "changed this to “\(now)”"
            return "Somebody \(change) in the meantime. Save again to put yours in its place."
        }
        package static let accountHelp = "Its id in your system; empty for none. All they said goes along."
        package static let emptyTitle = "Nobody yet"
        package static let emptyText =
            "A customer is known by the first answer that names them. Import the answers you already have."
    }

    package enum Accounts {
        package static let title = "Accounts"
        package static let caption = "Accounts, newest first"
        package static let name = "Name"
        package static let facts = "Account"
        package static let location = "Location"
        package static func revenue(_ currency: String) -> String { "\(Desk.revenue), \(currency)" }
        package static let since = "With us since"
        package static let noManager = "Nobody"
        package static let managerHelp = "Never gets the account’s cases: nobody judges their own work."
        package static let score = "Its own score"
        package static func points(_ points: Double, _ answers: Int) -> String {
            "NPS \(signed(points)) from \(count(answers, "person", "people"))"
        }
        package static let noScore = "None of its people has answered yet."
        package static let people = "People"
        package static let allPeople = "All people"
        package static func peopleOf(_ name: String) -> String { "People of \(name)" }
        package static let nobody = "Nobody belongs to it yet."
        package static let openCases = "Open cases"
        package static func openCasesOf(_ name: String) -> String { "Open cases of \(name)" }
        package static let noOpenCases = "No case is open."
        package static let moreOpen = "More are open; those are the ones whose clock ends first."
        package static let test = "Test account"
        package static let emptyTitle = "No accounts yet"
        package static let emptyText =
            "An account is the company or household of a customer. Answers and the API name it."
    }
}
