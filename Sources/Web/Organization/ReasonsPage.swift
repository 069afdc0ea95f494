package import Recovery

/// The organization's own reasons, each mapped to one of the four causes. Posts `code`, `cause`, `usual_remedy`.
package struct ReasonsPage: Page {
    package var csrf: String
    package var reasons: [Row]
    package var currency: String
    package var code = ""
    package var cause: Cause?
    /// As typed.
    package var usualRemedy = ""
    package var mayChange: Bool
    package var refusal: RefusalNote?

    package struct Row: Hashable, Sendable {
        package let code: String
        package let name: String
        package let cause: Cause
        /// With its currency; nil for nothing.
        package let usualRemedy: String?

        package init(code: String, name: String, cause: Cause, usualRemedy: String?) {
            self.code = code
            self.name = name
            self.cause = cause
            self.usualRemedy = usualRemedy
        }
    }

    package init(csrf: String, reasons: [Row], currency: String, mayChange: Bool) {
        self.csrf = csrf
        self.reasons = reasons
        self.currency = currency
        self.mayChange = mayChange
    }

    package var title: String { Words.Organization.reasons }
    package var section: Section? { .settings }
    package var layout: PageLayout { .plain }

    package var html: HTML {
        SettingsMenu(.reasons).around(
            """
            <header class="page-head"><h1>\(title)</h1></header>
            <p class="quiet">\(Words.Organization.reasonsText)</p>
            \(table)
            \(HTML.when(mayChange, form))
            """)
    }

    private var table: HTML {
        """
        <div class="card listing"><table class="table fold"><caption class="unseen">\(title)</caption>
        <thead><tr><th scope="col">\(Words.Cases.reason)</th><th scope="col">\(Words.Cases.cause)</th>\
        <th scope="col" class="num">\(Words.Organization.usualRemedy)</th></tr></thead>
        <tbody>\(each: reasons, row)</tbody></table></div>
        """
    }

    private func row(_ row: Row) -> HTML {
        """
        <tr><th scope="row">\(row.name) <code class="faint small">\(row.code)</code></th>\
        <td><span class="kind">\(row.cause.icon)\(row.cause.text)</span></td>\
        <td class="num"><span class="unfold">\(Words.Organization.usualRemedy) </span>\(row.usualRemedy ?? "–")</td></tr>

        """
    }

    private var form: HTML {
        """
        <section class="card stack" aria-labelledby="reason-h"><h2 id="reason-h">\(Words.Organization.change)</h2>
        <form action="\(Path.reasons)" method="post" class="stack">\(HiddenField.csrf(csrf))
        \(refusal?.field == nil ? refusal?.html(id: "refused") : nil)
        <div class="pair">\(TextField(
            id: "code", name: "code", label: Words.Organization.code, value: code,
            help: Words.Organization.codeHelp, isRequired: true, refusal: refusal))
        \(SelectField(
            id: "cause", name: "cause", label: Words.Cases.cause,
            groups: [.init(label: nil, choices: Cause.allCases.map { Choice($0.rawValue, $0.text) })],
            selected: cause?.rawValue, none: Words.Layout.chooseOne, refusal: refusal))
        \(TextField(
            id: "usual-remedy", name: "usual_remedy", label: Words.Organization.usualRemedyIn(currency),
            value: usualRemedy, help: Words.Organization.usualRemedyHelp, refusal: refusal))</div>
        <div class="row"><button class="button primary" type="submit">\(Words.People.save)</button></div></form>\
        </section>
        """
    }
}
