extension Words {
    enum Authority {
        static let title = "Authority"
        static let text =
            "The most that one person may give in one remedy without asking anybody. A member’s own amount counts where it is more."
        static func of(_ role: String, in currency: String) -> String { "\(role) (\(currency))" }
        static let help = "Empty: nothing beyond what each of them may give themselves."
        static let whoChanges = "Administrators and finance approvers set it."
    }
}
