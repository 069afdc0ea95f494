/// What the organization is called, and its zone. Posts `name`, `zone`.
package struct OrganizationPage: Page {
    package var csrf: String
    package var name: String
    package var zone: String
    package var currency: String
    package var mayChange: Bool
    package var refusal: RefusalNote?

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
            """)
    }

    private var facts: HTML {
        """
        <dl class="facts"><dt>\(Words.Organization.name)</dt><dd><bdi>\(name)</bdi></dd>
        <dt>\(Words.People.zone)</dt><dd>\(zone)</dd>
        <dt>\(Words.Organization.currency)</dt><dd>\(currency)</dd></dl>
        """
    }

    private var form: HTML {
        """
        <form action="\(Path.organization)" method="post" class="card stack">\(HiddenField.csrf(csrf))
        \(refusal?.field == nil ? refusal?.html(id: "refused") : nil)
        \(TextField(
            id: "name", name: "name", label: Words.Organization.name, value: name, isRequired: true,
            refusal: refusal))
        \(TextField(
            id: "zone", name: "zone", label: Words.People.zone, value: zone, help: Words.Organization.zoneHelp,
            isRequired: true, refusal: refusal))
        <p class="small quiet">\(Words.Organization.currencyText(currency))</p>
        <div class="row"><button class="button primary" type="submit">\(Words.People.save)</button></div></form>
        """
    }
}
