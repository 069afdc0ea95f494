import Operations
package import Recovery

/// One remedy of the catalogue. Posts `code` (a new one's only), `kind`, `name`, `usual_cost`.
package struct CatalogueFields: Rendered {
    /// Nil for one that is known already: what was chosen is kept under it.
    package var code: String?
    package var kind: RemedyKind?
    package var name = ""
    /// As typed.
    package var usualCost = ""
    package var currency: String
    package var refusal: RefusalNote?

    package init(code: String?, currency: String) {
        self.code = code
        self.currency = currency
    }

    package var html: HTML {
        """
        <div class="pair">\(code.map(codeField))
        \(TextField(
            id: "name", name: "name", label: Words.Catalogue.name, value: name, help: Words.Catalogue.nameHelp,
            refusal: refusal))
        \(SelectField(
            id: "kind", name: "kind", label: Words.Catalogue.kind, groups: Self.kinds, selected: kind?.rawValue,
            none: kind == nil ? Words.Layout.chooseOne : nil, help: Words.Catalogue.kindHelp, refusal: refusal))
        \(TextField(
            id: "usual-cost", name: "usual_cost", label: Words.Catalogue.usualCost(in: currency), value: usualCost,
            help: Words.Catalogue.usualCostHelp, refusal: refusal))</div>
        """
    }

    private func codeField(_ code: String) -> TextField {
        TextField(
            id: "code", name: "code", label: Words.Organization.code, value: code,
            help: Words.Catalogue.codeHelp, isRequired: true, refusal: refusal)
    }

    /// Under the cause that they fit.
    private static let kinds: [SelectField.Group] =
        Cause.allCases.map { cause in
            SelectField.Group(
                label: cause.text, choices: RemedyKind.allCases.filter { $0.fits(cause) }.map(choice))
        } + [
            SelectField.Group(
                label: Words.Catalogue.besideAnother,
                choices: RemedyKind.allCases.filter(\.causes.isEmpty).map(choice))
        ]

    private static func choice(_ kind: RemedyKind) -> Choice { Choice(kind.rawValue, kind.text) }

    mutating func fill(from form: PageForm) {
        if code != nil { code = form["code"] }
        kind = form.choice("kind")
        name = form.text("name") ?? ""
        usualCost = form["usual_cost"]
    }

    /// - Throws: what cannot be read at all; whether it is allowed is up to the operation.
    func read(as code: String) throws(RefusalNote) -> Remedy {
        guard let kind else { throw .noRemedyKind }
        let typed = usualCost.filter { !$0.isWhitespace }
        guard let amount = TypedAmount(typed.isEmpty ? "0" : typed, currency: currency) else {
            throw .notAnAmount(in: "usual_cost")
        }
        return Remedy(
            code: code, kind: kind, name: name.isEmpty ? nil : name, usualCostMinor: amount.minor)
    }
}

extension RefusalNote {
    fileprivate static let noRemedyKind = RefusalNote(
        rule: "remedy_kind", sentence: Words.Catalogue.noKind, field: "kind")
}
