/// One entry of the organization's own catalogue: what it offers to put it right. The kind decides which causes it
/// fits.
package struct Remedy: Hashable, Sendable {
    package let code: String
    package var kind: RemedyKind
    /// Nil: as its kind is called.
    package var name: String?
    /// In minor units of the organization's currency; what a choice without a cost of its own costs.
    package var usualCostMinor: Int64
    /// A retired one stays for the cases it was given in.
    package var isOffered: Bool

    package init(
        code: String, kind: RemedyKind, name: String? = nil, usualCostMinor: Int64 = 0, isOffered: Bool = true
    ) {
        self.code = code
        self.kind = kind
        self.name = name
        self.usualCostMinor = usualCostMinor
        self.isOffered = isOffered
    }

    /// What an organization starts with: one of each kind, under its code.
    package static let shipped = RemedyKind.allCases.map { Remedy(code: $0.rawValue, kind: $0) }
}
