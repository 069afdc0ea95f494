package import Recovery

/// A table as somebody fills it in. Posts `most-ROLE-SEVERITY-TIER` for each cell.
package struct GoodwillDraft: Rendered {
    package var csrf: String
    package var currency: String
    /// As typed, by field; empty: what each of the role may give anyway.
    package var typed: [String: String] = [:]
    package var refusal: RefusalNote?

    package init(_ table: GoodwillTable, csrf: String, currency: String) {
        self.csrf = csrf
        self.currency = currency
        for (cell, minor) in table.amounts {
            typed[Self.field(cell)] = minor == 0 ? "0" : Words.plainAmount(minor, currency)
        }
    }

    package var html: HTML {
        """
        <form action="\(Path.goodwill)" method="post" class="stack">\(HiddenField.csrf(csrf))
        <p class="help">\(Words.Giving.proposeHelp)</p>
        \(refusal?.html(id: "goodwill-no"))
        \(each: GoodwillTable.roles, { GoodwillGrid.table($0, currency, input) })
        <div class="row"><button class="button primary" type="submit">\(Words.Giving.proposeIt)</button></div></form>
        """
    }

    private func input(_ cell: GoodwillTable.Cell) -> HTML {
        let field = Self.field(cell)
        let isRefused = refusal?.field == field
        return """
            <input class="input" id="\(field)" name="\(field)" type="text" inputmode="decimal" \
            value="\(typed[field] ?? "")" aria-label="\(Words.Giving.cell(cell))"\
            \(HTML.when(isRefused, " aria-invalid=\"true\" aria-describedby=\"goodwill-no\""))>
            """
    }

    static func field(_ cell: GoodwillTable.Cell) -> String {
        "most-\(cell.role.rawValue)-\(cell.severity.rawValue)-\(cell.tier?.rawValue ?? "unknown")"
    }

    mutating func fill(from form: PageForm) {
        for cell in Self.cells { typed[Self.field(cell)] = form[Self.field(cell)] }
    }

    /// - Throws: `RefusalNote` for what is no amount, or `GoodwillTable.TableRefusal`.
    func table() throws -> GoodwillTable {
        var amounts: [GoodwillTable.Cell: Int64] = [:]
        for cell in Self.cells {
            let text = (typed[Self.field(cell)] ?? "").filter { !$0.isWhitespace }
            guard !text.isEmpty else { continue }
            guard let amount = TypedAmount(text, currency: currency) else {
                throw RefusalNote(
                    rule: "amount_needed", sentence: Words.Giving.notAnAmount(cell), field: Self.field(cell))
            }
            amounts[cell] = amount.minor
        }
        return try GoodwillTable(amounts)
    }

    private static let cells = GoodwillTable.roles.flatMap { role in
        Severity.allCases.flatMap { severity in
            GoodwillTable.tiers.map { GoodwillTable.Cell(role, severity, $0) }
        }
    }
}
