/// A remedy that a playbook proposes, and how it is done well.
package struct PlaybookRemedy: Hashable, Sendable {
    /// Of the organization's catalogue.
    package let code: String
    package let cost: Cost
    /// One line.
    package let words: String

    /// What it takes from us.
    package enum Cost: String, CaseIterable, Hashable, Sendable {
        case nothing, time, replacement, money
    }

    package init(_ code: String, costs cost: Cost, _ words: String) {
        self.code = code
        self.cost = cost
        self.words = words.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    init(_ kind: RemedyKind, costs cost: Cost, _ words: String) {
        self.init(kind.rawValue, costs: cost, words)
    }
}
