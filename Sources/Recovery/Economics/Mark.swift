/// A day on which something changed for everybody: it stands on every trend.
package struct Mark: Hashable, Sendable {
    package let kind: Kind
    package let day: LocalDay
    package let title: String

    package enum Kind: String, CaseIterable, Hashable, Sendable {
        case release, policy, playbook
    }

    /// - Throws: why it cannot stand.
    package init(_ kind: Kind, on day: LocalDay, _ title: String) throws(MarkRefusal) {
        guard !title.isBlank, title.count <= 200 else { throw .noTitle }
        self.kind = kind
        self.day = day
        self.title = title
    }

    package enum MarkRefusal: Refusal, Hashable {
        case noTitle

        package var rule: String { "mark_title" }
    }
}
