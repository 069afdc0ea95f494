extension Words {
    package enum CaseList {
        package static let title = "Cases"
        package static let because = "Because"
        package static let stage = "Stage"
        package static let owner = "Owner"
        package static let parked = "Parked"
        package static let backfilled = "Back-filled"
        package static func move(_ number: Int) -> String { "Move \(number) of 5: " }

        package static let emptyHereTitle = "No more cases"
        package static let emptyHereText = "The list ends above this place."
    }
}
