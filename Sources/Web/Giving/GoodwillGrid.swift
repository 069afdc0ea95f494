package import Recovery

/// What a role may give, by severity and value.
package struct GoodwillGrid: Rendered {
    package let role: Role
    package let currency: String
    /// What each of the role may give anyway.
    package let usualMinor: Int64
    package let table: GoodwillTable

    package init(_ role: Role, of table: GoodwillTable, usually usualMinor: Int64, in currency: String) {
        self.role = role
        self.table = table
        self.usualMinor = usualMinor
        self.currency = currency
    }

    package var html: HTML { Self.table(role, currency, cell) }

    /// Of any content of its cells.
    static func table(
        _ role: Role, _ currency: String, _ content: (GoodwillTable.Cell) -> HTML
    ) -> HTML {
        """
        <table class="table fold"><caption>\(Words.Giving.caption(role, currency))</caption>
        <thead><tr><th scope="col">\(Words.Giving.severity)</th>\
        \(each: GoodwillTable.tiers, { "<th scope=\"col\" class=\"num\">\(Words.Giving.tier($0))</th>" })</tr></thead>
        <tbody>\(each: Severity.allCases, { row(role, $0, content) })</tbody></table>
        """
    }

    private static func row(
        _ role: Role, _ severity: Severity, _ content: (GoodwillTable.Cell) -> HTML
    ) -> HTML {
        """
        <tr><th scope="row">\(severity.text)</th>\
        \(each: GoodwillTable.tiers, { tier in
            "<td class=\"num\"><span class=\"unfold\">\(Words.Giving.tier(tier)) </span>\(content(.init(role, severity, tier)))</td>"
        })</tr>

        """
    }

    private func cell(_ cell: GoodwillTable.Cell) -> HTML {
        guard let minor = table.amounts[cell] else {
            return "<span class=\"faint\">\(Words.money(usualMinor, currency))</span>"
        }
        return "\(Words.money(minor, currency))"
    }
}
