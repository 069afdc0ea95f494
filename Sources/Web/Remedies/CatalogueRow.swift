package import Recovery

/// One remedy of the catalogue, as it is listed.
package struct CatalogueRow: Hashable, Sendable {
    package let code: String
    package let name: String
    package let kind: RemedyKind
    /// With its currency; nil for nothing.
    package let usualCost: String?
    package let isOffered: Bool

    package init(code: String, name: String, kind: RemedyKind, usualCost: String?, isOffered: Bool) {
        self.code = code
        self.name = name
        self.kind = kind
        self.usualCost = usualCost
        self.isOffered = isOffered
    }

    /// The causes that it puts right.
    var fit: HTML {
        guard !kind.causes.isEmpty else {
            return "<span class=\"quiet\">\(Words.Catalogue.besideAnother)</span>"
        }
        return
            "\(each: Cause.allCases.filter(kind.fits), { "<span class=\"kind\">\($0.icon)\($0.text)</span>" })"
    }

    var state: HTML { HTML.when(!isOffered, "<span class=\"badge\">\(Words.Catalogue.retired)</span>") }
}

extension CatalogueRow {
    init(_ remedy: Remedy, currency: String) {
        self.init(
            code: remedy.code, name: remedy.title, kind: remedy.kind,
            usualCost: remedy.usualCostMinor == 0 ? nil : Words.money(remedy.usualCostMinor, currency),
            isOffered: remedy.isOffered)
    }
}
