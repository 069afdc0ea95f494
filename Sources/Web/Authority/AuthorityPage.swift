package import Recovery

/// The most that each of a role may give in one remedy by itself. Posts `authority-ROLE` for each.
package struct AuthorityPage: Page {
    package var csrf: String
    package var roles: [Row]
    package var currency: String
    package var mayChange: Bool
    package var refusal: RefusalNote?

    package struct Row: Hashable, Sendable {
        package let role: Role
        /// With its currency.
        package let amount: String
        /// As typed.
        package var typed: String

        package init(role: Role, amount: String, typed: String) {
            self.role = role
            self.amount = amount
            self.typed = typed
        }

        var field: String { "authority-\(role.rawValue)" }
    }

    package init(csrf: String, roles: [Row], currency: String, mayChange: Bool) {
        self.csrf = csrf
        self.roles = roles
        self.currency = currency
        self.mayChange = mayChange
    }

    package var title: String { Words.Authority.title }
    package var section: Section? { .settings }
    package var layout: PageLayout { .plain }

    package var html: HTML {
        SettingsMenu(.authority).around(
            """
            <header class="page-head"><h1>\(title)</h1></header>
            <p class="quiet">\(Words.Authority.text)</p>
            \(mayChange ? form : facts)
            """)
    }

    private var facts: HTML {
        """
        <dl class="facts">\(each: roles, { "<dt>\($0.role.text)</dt><dd>\($0.amount)</dd>" })</dl>
        <p class="small quiet">\(Words.Authority.whoChanges)</p>
        """
    }

    private var form: HTML {
        """
        <form action="\(Path.authority)" method="post" class="card stack">\(HiddenField.csrf(csrf))
        \(refusal?.field == nil ? refusal?.html(id: "refused") : nil)
        <div class="pair">\(each: roles, field)</div>
        <p class="help">\(Words.Authority.help)</p>
        <div class="row"><button class="button primary" type="submit">\(Words.People.save)</button></div></form>
        """
    }

    private func field(_ row: Row) -> HTML {
        TextField(
            id: row.field, name: row.field, label: Words.Authority.of(row.role.text, in: currency),
            value: row.typed, refusal: refusal
        ).html
    }
}
