/// What search can find.
package struct SearchSubject: Hashable, Comparable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case customer = "c"
        case account = "a"
        /// By what members wrote in it.
        case recovery = "k"
        case signal = "s"
    }

    package let kind: Kind
    package let id: String

    package init(_ kind: Kind, _ id: String) {
        self.kind = kind
        self.id = id
    }

    /// As `text` gives it.
    init?(_ text: Substring) {
        guard let kind = Kind(rawValue: String(text.prefix(1))) else { return nil }
        self.init(kind, String(text.dropFirst()))
    }

    var text: String { kind.rawValue + id }

    package static func < (left: SearchSubject, right: SearchSubject) -> Bool { left.text < right.text }
}

extension SearchSubject.Kind: SQLConvertible {}
