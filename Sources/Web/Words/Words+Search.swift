extension Words {
    enum Search {
        static let title = "Search"
        static func titled(_ typed: String) -> String { "Search: \(typed)" }
        static let label = "Search customers, cases and comments"
        static let hint = "A name, an address, words they used"
        static let find = "Find"
        static let help =
            """
            Finds customers by name, e-mail, telephone number or their id with you, accounts by name, cases by what \
            was noted in them, and what customers said. A letter too many or too few does not matter.
            """
        static let customers = "Customers"
        static let accounts = "Accounts"
        static let cases = "Cases"
        static let signals = "What was said"
        static func openCase(_ owner: String) -> String { "Open case, \(owner)" }
        static func nothing(_ typed: String) -> String { "Nothing found for “\(typed)”" }
        static let nothingText =
            "Words that differ by a letter were tried too. Fewer words find more; a surname alone is often enough."
    }
}
