extension Words {
    enum Catalogue {
        static let title = "Remedies"
        static let text =
            "What you offer to put it right. The kind decides which causes a remedy fits; a retired one stays with the cases it was given in."
        static let fits = "Fits"
        static let besideAnother = "Only beside another"
        static let usualCost = "Usual cost"
        static func usualCost(in currency: String) -> String { "Usual cost (\(currency))" }
        static let usualCostHelp = "What a choice costs unless another cost is given. Empty: nothing."
        static let name = "Name"
        static let nameHelp = "Empty: as its kind is called."
        static let kind = "Kind"
        static let kindHelp = "Decides which causes it fits."
        static let codeHelp = "Small letters, digits and _, as other systems send it. It stays."
        static let noKind = "Choose its kind: it decides which causes it fits."
        static let retired = "Retired"
        static let add = "Add a remedy"
        static let addIt = "Add the remedy"
        static let retire = "Offer it no more"
        static let retireText = "It stays with the cases it was given in, and can be offered again."
        static let retireIt = "Retire it"
        static let offer = "Offer it again"
        static let offerText = "Owners can choose it for the causes it fits."
        static let offerIt = "Offer it"

        static func usually(_ cost: String) -> String { "usually \(cost)" }
        static let raise = "Change what each may give"
        static func aboveAuthority(_ limit: String) -> String { "You may give \(limit) at most." }
    }
}
