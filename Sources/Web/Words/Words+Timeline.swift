import Recovery

extension Words {
    /// What happened with a customer or an account.
    package enum Timeline {
        package static let title = "What happened"
        package static let nothing = "Nothing yet."
        package static let noMore = "Nothing earlier."
        package static let said = "Feedback"

        static func opened(_ kind: OpeningKind, owner: String) -> String {
            "Case opened: \(kind.text.lowercased()), owned by \(owner)"
        }

        static func over(_ stage: Stage.Word) -> String {
            switch stage {
            case .recovered, .promoter: "Case over: \(stage.text.lowercased())"
            default: "Case \(stage.text.lowercased())"
            }
        }

        static func touched(_ kind: Touch.Kind, by member: String) -> String {
            "\(member) \(CaseEvents.touched(kind))"
        }

        static func promised(_ member: String, by due: String) -> String {
            "\(member) promised by \(due)"
        }

        static func behaviour(_ kind: String, amount: String?, quantity: String?) -> String {
            let name = behaviours[kind] ?? kind
            return ([name, amount, quantity] as [String?]).compactMap { $0 }.joined(separator: ", ")
        }

        static func merged(_ name: String, by member: String) -> String {
            "\(member) found \(name) to be the same person"
        }

        private static let behaviours = [
            "purchase": "Purchase", "renewal": "Renewal", "expansion": "Expansion",
            "contraction": "Contraction", "cancellation": "Cancellation", "usage": "Usage",
        ]
    }
}
