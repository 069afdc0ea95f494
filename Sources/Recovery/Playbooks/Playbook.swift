/// What helps an owner through a recovery from one cause, or from one reason of it: what to ask, how to open, what to
/// offer.
package struct Playbook: Hashable, Sendable {
    package let key: Key
    /// From 1, as they were saved.
    package var version: Int
    /// None is missing; some may be empty.
    package let lists: [Part: [String]]
    /// Nil where none is due.
    package let apology: String?
    package let remedies: [PlaybookRemedy]

    /// What it consists of, beside the apology and the remedies: a line each.
    package enum Part: String, CaseIterable, Hashable, Sendable {
        case checklist, questions, openings
        case talkingPoints = "talking_points"
        case neverSay = "never_say"
        /// Once the remedy was delivered.
        case reonboarding
    }

    /// A text of several lines is taken apart; white space around a line is dropped, and so is a blank line.
    package init(
        _ key: Key, version: Int = 1, _ lists: [Part: [String]], apology: String? = nil,
        remedies: [PlaybookRemedy]
    ) {
        self.key = key
        self.version = version
        self.lists = Dictionary(
            uniqueKeysWithValues: Part.allCases.map { ($0, (lists[$0] ?? []).flatMap(\.lines)) })
        self.apology = (apology?.trimmed).flatMap { $0.isEmpty ? nil : $0 }
        self.remedies = remedies
    }

    package subscript(part: Part) -> [String] { lists[part] ?? [] }

    /// The same words as another, in whatever version.
    package func saysTheSame(as other: Playbook) -> Bool {
        lists == other.lists && apology == other.apology && remedies == other.remedies
    }
}

extension String {
    fileprivate var lines: [String] {
        split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
    }

    fileprivate var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
