import Operations
import Recovery

/// Posts `name`, `segment`, `location`, `revenue`, `since` and `renewal` (days), `manager` (a member), `contact`,
/// and of each what was shown (`was_name`).
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
    package var shown: ShownValues = [:]
    package var refusal: RefusalNote?

    package init(id: String, csrf: String, currency: String) {
        self.id = id
        self.csrf = csrf
        self.currency = currency
    }

    package var html: HTML {
        """
        <form action="\(Path.account(id))" method="post" class="stack">\(HiddenField.csrf(csrf))\(shown)
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
        shown.fill(from: form)
    }

    /// - Throws: what cannot be read at all; whether it is allowed is up to the rule.
    func change(by desk: Desk, _ form: PageForm) throws(RefusalNote) -> ChangeAccount {
        var change = ChangeAccount(ID(id), of: desk.key, by: desk.member.id)
        change.name = shown.edit("name", form)
        change.segment = shown.edit("segment", form)
        change.location = shown.edit("location", form)
        change.since = Edit(from: LocalDay(shown["since"]), to: try day("since", form))
        change.renewalOn = Edit(from: LocalDay(shown["renewal"]), to: try day("renewal", form))
        change.manager = Edit(
            from: shown["manager"].filled.map { ID($0) }, to: form.text("manager").map { ID($0) })
        change.namedContact = shown.edit("contact", form)
        change.annualRevenueMinor = Edit(from: amount(shown["revenue"]), to: try amount(form))
        return change
    }

    /// Somebody else changed a field, which is this now; what was typed stays.
    mutating func tell(of field: Account.Field, as now: AccountFields) {
        shown.take(field.rawValue, from: now.shown)
        let value = shown[field.rawValue]
        let name = field == .manager ? managers.first { $0.value == value }?.label : nil
        refusal = .changedMeanwhile(field.rawValue, now: name ?? value)
    }

    private func amount(_ form: PageForm) throws(RefusalNote) -> Int64? {
        guard let typed = form.text("revenue") else { return nil }
        guard let minor = amount(typed) else { throw .notAnAmount(in: "revenue") }
        return minor
    }

    private func amount(_ typed: String) -> Int64? {
        TypedAmount(typed.filter { !$0.isWhitespace }, currency: currency)?.minor
    }

    private func day(_ name: String, _ form: PageForm) throws(RefusalNote) -> LocalDay? {
        guard let typed = form.text(name) else { return nil }
        guard let day = LocalDay(typed) else {
            throw RefusalNote(rule: "day_needed", sentence: Words.People.notADay, field: name)
        }
        return day
    }
}
