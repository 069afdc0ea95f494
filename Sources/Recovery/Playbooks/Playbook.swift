/// What helps an owner through a recovery from one cause, or from one reason of it: what to ask, how to open, what to
/// offer.
package struct Playbook: Hashable, Sendable {
    package let key: Key
    /// From 1, as they were saved.
    package var version: Int
    package private(set) var lists: [Part: [String]]
    /// Nil where none is due.
    package private(set) var apology: String?
    package private(set) var remedies: [PlaybookRemedy]

    /// What it consists of, beside the apology and the remedies: a line each.
    package enum Part: String, CaseIterable, Hashable, Sendable {
        case checklist, questions, openings
        case talkingPoints = "talking_points"
        case neverSay = "never_say"
    }

    /// White space around a line is dropped, and so is a blank line.
    package init(
        _ key: Key, version: Int = 1, _ lists: [Part: [String]], apology: String? = nil,
        remedies: [PlaybookRemedy]
    ) {
        self.key = key
        self.version = version
        self.lists = lists.mapValues { $0.map(\.trimmed).filter { !$0.isEmpty } }
        self.apology = (apology?.trimmed).flatMap { $0.isEmpty ? nil : $0 }
        self.remedies = remedies
    }

    package subscript(part: Part) -> [String] { lists[part] ?? [] }

    /// The same words as another, in whatever version.
    package func saysTheSame(as other: Playbook) -> Bool {
        Part.allCases.allSatisfy { self[$0] == other[$0] } && apology == other.apology
            && remedies == other.remedies
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
