/// The one-time link by which the first member makes an account.
/// Posts `name`, `email`, `password`, `password_again`; the first member also `organization`, `zone`, `currency`.
package struct SetupPage: Page {
    package var token: String
    package var csrf: String
    package var name: String
    package var email: String
    package var leastCharacters: Int
    /// Nobody has an account yet: this one administers.
    package var isFirst: Bool
    /// What is set with the first account; nil where it is set already.
    package var home: Home?
    package var refusal: RefusalNote?

    package struct Home: Hashable, Sendable {
        package var name: String
        package var zone: String
        package var currency: String
        /// Codes to choose from.
        package let currencies: [String]

        package init(name: String, zone: String, currency: String, currencies: [String]) {
            self.name = name
            self.zone = zone
            self.currency = currency
            self.currencies = currencies
        }
    }

    package init(
        token: String, csrf: String, name: String = "", email: String = "", leastCharacters: Int = 12,
        isFirst: Bool = true, refusal: RefusalNote? = nil
    ) {
        self.isFirst = isFirst
        self.token = token
        self.csrf = csrf
        self.name = name
        self.email = email
        self.leastCharacters = leastCharacters
        self.refusal = refusal
    }

    package var title: String { isFirst ? Words.Sessions.setupTitle : Words.Sessions.ownTitle }
    package var layout: PageLayout { .alone }
    package var needsScript: Bool { home != nil }

    package var html: HTML {
        """
        <p class="mark">\(Frame.mark)\(Words.Layout.product)</p>
        <h1>\(title)</h1>
        <p class="small quiet">\(isFirst ? Words.Sessions.setupText : Words.Sessions.ownText)</p>
        <form action="\(Path.setup(token: token))" method="post" class="stack">\(HiddenField.csrf(csrf))
        \(refusal?.field == nil ? refusal?.html(id: "refused") : nil)
        \(TextField(
            id: "name", name: "name", label: Words.Sessions.name, value: name, help: Words.Sessions.nameHelp,
            isRequired: true, autocomplete: "name", refusal: refusal))
        \(TextField(
            id: "email", name: "email", label: Words.Sessions.email, value: email, type: .email,
            isRequired: true, autocomplete: "username", refusal: refusal))
        \(TextField(
            id: "password", name: "password", label: Words.Sessions.password, type: .password,
            help: Words.Sessions.passwordHelp(leastCharacters), isRequired: true,
            autocomplete: "new-password", refusal: refusal))
        \(TextField(
            id: "password_again", name: "password_again", label: Words.Sessions.again, type: .password,
            isRequired: true, autocomplete: "new-password", refusal: refusal))
        \(home.map(fields))
        <button class="button primary wide" type="submit">\(Words.Sessions.create)</button>
        </form>
        """
    }

    private func fields(_ home: Home) -> HTML {
        """
        \(TextField(
            id: "organization", name: "organization", label: Words.Sessions.organization, value: home.name,
            help: Words.Sessions.organizationHelp, isRequired: true, autocomplete: "organization", refusal: refusal))
        \(TextField(
            id: "zone", name: "zone", label: Words.People.zone, value: home.zone, help: Words.Sessions.zoneHelp,
            isRequired: true, refusal: refusal))
        \(SelectField(
            id: "currency", name: "currency", label: Words.Organization.currency,
            groups: [.init(label: nil, choices: home.currencies.map { Choice($0, $0) })], selected: home.currency,
            help: Words.Sessions.currencyHelp, refusal: refusal))
        """
    }
}
