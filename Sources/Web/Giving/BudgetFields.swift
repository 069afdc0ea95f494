package import Recovery

/// What teams may spend in a month. Posts `budget-TEAM` for each.
package struct BudgetFields: Rendered {
    package var csrf: String
    package var currency: String
    package var month: String
    package var rows: [Row]
    package var mayChange: Bool
    package var refusal: RefusalNote?

    package struct Row: Hashable, Sendable {
        package let team: ID<Team>
        package let name: String
        package let monthlyMinor: Int64?
        package let spentMinor: Int64
        /// As typed.
        package var typed: String

        package init(team: ID<Team>, name: String, monthlyMinor: Int64?, spentMinor: Int64, typed: String) {
            self.team = team
            self.name = name
            self.monthlyMinor = monthlyMinor
            self.spentMinor = spentMinor
            self.typed = typed
        }

        var field: String { "budget-\(team)" }
    }

    package init(csrf: String, currency: String, month: String, rows: [Row], mayChange: Bool) {
        self.csrf = csrf
        self.currency = currency
        self.month = month
        self.rows = rows
        self.mayChange = mayChange
    }

    package var html: HTML {
        """
        <section class="card stack" aria-labelledby="budgets-h"><h2 id="budgets-h">\(Words.Giving.budgets)</h2>
        <p class="quiet">\(Words.Giving.budgetsText(month))</p>
        \(rows.isEmpty ? "<p class=\"quiet\">\(Words.Giving.noTeams)</p>" : table)
        \(HTML.when(mayChange && !rows.isEmpty, form))</section>
        """
    }

    private var table: HTML {
        """
        <table class="table fold"><caption class="unseen">\(Words.Giving.budgets)</caption>
        <thead><tr><th scope="col">\(Words.Giving.team)</th><th scope="col" class="num">\(Words.Giving.monthly)</th>\
        <th scope="col" class="num">\(Words.Giving.spent)</th><th scope="col" class="num">\(Words.Giving.left)</th></tr></thead>
        <tbody>\(each: rows, row)</tbody></table>
        """
    }

    private func row(_ row: Row) -> HTML {
        """
        <tr><th scope="row" dir="auto">\(row.name)</th>\
        \(number(Words.Giving.monthly, row.monthlyMinor.map { Words.money($0, currency) } ?? Words.Giving.noBudget))\
        \(number(Words.Giving.spent, Words.money(row.spentMinor, currency)))\
        \(number(Words.Giving.left, row.monthlyMinor.map { Words.money(max(0, $0 - row.spentMinor), currency) } ?? "–"))</tr>

        """
    }

    private func number(_ heading: String, _ text: String) -> HTML {
        "<td class=\"num\"><span class=\"unfold\">\(heading) </span>\(text)</td>"
    }

    private var form: HTML {
        """
        <form action="\(Path.budgets)" method="post" class="stack">\(HiddenField.csrf(csrf))
        \(refusal?.field == nil ? refusal?.html(id: "budgets-no") : nil)
        <div class="pair">\(each: rows, field)</div>
        <p class="help">\(Words.Giving.budgetHelp)</p>
        <div class="row"><button class="button" type="submit">\(Words.Giving.saveBudgets)</button></div></form>
        """
    }

    private func field(_ row: Row) -> HTML {
        TextField(
            id: row.field, name: row.field, label: Words.Giving.budget(of: row.name, in: currency),
            value: row.typed, refusal: refusal
        ).html
    }

    mutating func fill(from form: PageForm) {
        for index in rows.indices { rows[index].typed = form[rows[index].field] }
    }

    func budgets() throws(RefusalNote) -> [ID<Team>: Int64?] {
        var budgets: [ID<Team>: Int64?] = [:]
        for row in rows {
            let text = row.typed.filter { !$0.isWhitespace }
            let amount = TypedAmount(text, currency: currency)
            guard text.isEmpty || amount != nil else {
                throw RefusalNote(
                    rule: "amount_needed", sentence: Words.Giving.notABudget(row.name), field: row.field)
            }
            budgets.updateValue(amount?.minor, forKey: row.team)
        }
        return budgets
    }
}
