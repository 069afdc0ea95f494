package import Recovery

/// What the organization is called, how it counts time and money, and its logo. Posts `name`, `zone`, `week_start`,
/// `currency`, `middle_value`, `high_value`, `competitors`; the logo's form multipart `csrf`, `file`.
package struct OrganizationPage: Page {
    package var csrf: String
    package var name: String
    package var zone: String
    package var currency: String
    /// Codes of those that it could be; empty where it stays.
    package var currencies: [String] = []
    package var weekStart = WeekStart.monday
    /// As typed; both empty where accounts are not told apart by their value.
    package var middleValue = ""
    package var highValue = ""
    /// As typed, one a line.
    package var competitors = ""
    package var logo: Logo?
    package var mayChange: Bool
    package var refusal: RefusalNote?
    package var logoRefusal: RefusalNote?

    package init(csrf: String, name: String, zone: String, currency: String, mayChange: Bool) {
        self.csrf = csrf
        self.name = name
        self.zone = zone
        self.currency = currency
        self.mayChange = mayChange
    }

    package var title: String { Words.Organization.title }
    package var section: Section? { .settings }
    package var layout: PageLayout { .plain }

    package var html: HTML {
        SettingsMenu(.organization).around(
            """
            <header class="page-head"><h1>\(title)</h1></header>
            \(mayChange ? form : facts)
            \(HTML.when(mayChange, logoSection))
            """)
    }

    private var facts: HTML {
        """
        <dl class="facts"><dt>\(Words.Organization.name)</dt><dd><bdi>\(name)</bdi></dd>
        <dt>\(Words.People.zone)</dt><dd>\(zone)</dd>
        <dt>\(Words.Organization.weekStart)</dt><dd>\(Words.Organization.day(weekStart))</dd>
        <dt>\(Words.Organization.currency)</dt><dd>\(currency)</dd>
        \(HTML.when(!highValue.isEmpty, values))\
        \(HTML.when(!competitors.isEmpty, "<dt>\(Words.Organization.competitors)</dt><dd class=\"kept\">\(competitors)</dd>"))\
        \(logo.map { "<dt>\(Words.Organization.logo)</dt><dd>\($0.html)</dd>" as HTML })</dl>
        """
    }

    private var values: HTML {
        """
        <dt>\(Words.Organization.middleValue(currency))</dt><dd>\(middleValue)</dd>
        <dt>\(Words.Organization.highValue(currency))</dt><dd>\(highValue)</dd>
        """
    }

    private var form: HTML {
        """
        <form action="\(Path.organization)" method="post" class="card stack">\(HiddenField.csrf(csrf))
        \(refusal?.field == nil ? refusal?.html(id: "refused") : nil)
        <div class="pair">\(TextField(
            id: "name", name: "name", label: Words.Organization.name, value: name, isRequired: true,
            refusal: refusal))
        \(TextField(
            id: "zone", name: "zone", label: Words.People.zone, value: zone, help: Words.Organization.zoneHelp,
            isRequired: true, refusal: refusal))
        \(SelectField(
            id: "week-start", name: "week_start", label: Words.Organization.weekStart,
            groups: [
                .init(
                    label: nil,
                    choices: WeekStart.allCases.map { Choice($0.rawValue, Words.Organization.day($0)) })
            ], selected: weekStart.rawValue, help: Words.Organization.weekStartHelp))
        \(HTML.when(!currencies.isEmpty, choice))
        \(TextField(
            id: "middle-value", name: "middle_value", label: Words.Organization.middleValue(currency),
            value: middleValue, help: Words.Organization.valueHelp, refusal: refusal))
        \(TextField(
            id: "high-value", name: "high_value", label: Words.Organization.highValue(currency),
            value: highValue, refusal: refusal))</div>
        \(TextArea(
            id: "competitors", name: "competitors", label: Words.Organization.competitors, value: competitors,
            help: Words.Organization.competitorsHelp, refusal: refusal))
        \(HTML.when(currencies.isEmpty, kept))
        <div class="row"><button class="button primary" type="submit">\(Words.People.save)</button></div></form>
        """
    }

    private var kept: HTML {
        """
        \(HiddenField(name: "currency", value: currency))\
        \(refusal?.field == "currency" ? refusal?.html(id: "currency-no") : nil)
        <p class="small quiet">\(Words.Organization.currencyStays(currency))</p>
        """
    }

    private var choice: HTML {
        SelectField(
            id: "currency", name: "currency", label: Words.Organization.currency,
            groups: [.init(label: nil, choices: currencies.map { Choice($0, $0) })], selected: currency,
            help: Words.Organization.currencyHelp, refusal: refusal
        ).html
    }

    private var logoSection: HTML {
        """
        <section class="card stack" aria-labelledby="logo-h"><h2 id="logo-h">\(Words.Organization.logo)</h2>
        \(logo.map(shown))
        <form action="\(Path.changeLogo)" method="post" enctype="multipart/form-data" class="stack">\
        \(HiddenField.csrf(csrf))
        \(TextField(
            id: "file", name: "file", label: Words.Organization.newLogo, type: .file,
            help: Words.Organization.logoHelp, isRequired: true, refusal: logoRefusal))
        <div class="row"><button class="button" type="submit">\(Words.Organization.showLogo)</button></div></form>\
        </section>
        """
    }

    private func shown(_ logo: Logo) -> HTML {
        """
        <div class="row apart">\(logo.html)<form action="\(Path.removeLogo)" method="post">\
        \(HiddenField.csrf(csrf))<button class="button danger" type="submit">\
        \(Words.Organization.removeLogo)</button></form></div>
        """
    }
}
