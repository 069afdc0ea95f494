import Operations
import Recovery

/// Posts `name`, `segment`, `location`, `revenue`, `since` and `renewal` (days), `manager` (a member), `contact`.
package struct AccountFields: Rendered {
    package let id: String
    package let csrf: String
    package let currency: String
    package var name = ""
    package var segment = ""
    package var location = ""
    /// As typed.
    package var revenue = ""
    package var since = ""
    package var renewal = ""
    package var manager: String?
    /// Who may be chosen, by id.
    package var managers: [Choice] = []
    package var contact = ""
    package var refusal: RefusalNote?

    package init(id: String, csrf: String, currency: String) {
        self.id = id
        self.csrf = csrf
        self.currency = currency
    }

    package var html: HTML {
        """
        <form action="\(Path.account(id))" method="post" class="stack">\(HiddenField.csrf(csrf))
        <div class="pair">\(text("name", Words.Accounts.name, name))
        \(text("segment", Words.Customers.segment, segment))</div>
        <div class="pair">\(text("location", Words.Accounts.location, location))
        \(text("revenue", Words.Accounts.revenue(currency), revenue))</div>
        <div class="pair">\(text("since", Words.Accounts.since, since, .date))
        \(text("renewal", Words.Desk.renewal, renewal, .date))</div>
        <div class="pair">\(SelectField(
            id: "manager", name: "manager", label: Words.Desk.manager,
            groups: [.init(label: nil, choices: managers)], selected: manager, none: Words.Accounts.noManager,
            help: Words.Accounts.managerHelp, refusal: refusal))
        \(text("contact", Words.Desk.contact, contact))</div>
        \(refusal?.field == nil ? refusal?.html(id: "change-refused") : nil)
        <div class="row"><button class="button primary" type="submit">\(Words.Customers.save)</button></div></form>
        """
    }

    private func text(
        _ name: String, _ label: String, _ value: String, _ type: TextField.Kind = .text
    ) -> TextField {
        TextField(id: name, name: name, label: label, value: value, type: type, refusal: refusal)
    }

    mutating func fill(from form: PageForm) {
        name = form["name"]
        segment = form["segment"]
        location = form["location"]
        revenue = form["revenue"]
        since = form["since"]
        renewal = form["renewal"]
        manager = form.text("manager")
        contact = form["contact"]
    }

    /// - Throws: what cannot be read at all; whether it is allowed is up to the rule.
    func change(by desk: Desk, _ form: PageForm) throws(RefusalNote) -> ChangeAccount {
        var change = ChangeAccount(ID(id), of: desk.key, by: desk.member.id)
        change.name = form.text("name")
        change.segment = form.text("segment")
        change.location = form.text("location")
        change.since = try day("since", form)
        change.renewalOn = try day("renewal", form)
        change.manager = form.text("manager").map { ID($0) }
        change.namedContact = form.text("contact")
        if let typed = form.text("revenue") {
            guard let amount = TypedAmount(typed.filter { !$0.isWhitespace }, currency: currency) else {
                throw .notAnAmount(in: "revenue")
            }
            change.annualRevenueMinor = amount.minor
        }
        return change
    }

    private func day(_ name: String, _ form: PageForm) throws(RefusalNote) -> LocalDay? {
        guard let typed = form.text(name) else { return nil }
        guard let day = LocalDay(typed) else {
            throw RefusalNote(rule: "day_needed", sentence: Words.People.notADay, field: name)
        }
        return day
    }
}
