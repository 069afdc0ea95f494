import Operations
import Recovery

/// Posts `name`, `email`, `phone`, `account` (its id in the source), and of each what was shown (`was_name`).
package struct CustomerFields: Rendered {
    package let id: String
    package let csrf: String
    package var name = ""
    package var email = ""
    package var phone = ""
    package var account = ""
    package var shown: ShownValues = [:]
    package var refusal: RefusalNote?

    package init(id: String, csrf: String) {
        self.id = id
        self.csrf = csrf
    }

    package var html: HTML {
        """
        <form action="\(Path.customer(id))" method="post" class="stack">\(HiddenField.csrf(csrf))\(shown)
        <div class="pair">\(TextField(
            id: "name", name: "name", label: Words.Customers.name, value: name, refusal: refusal))
        \(TextField(
            id: "email", name: "email", label: Words.Customers.email, value: email, type: .email,
            refusal: refusal))</div>
        <div class="pair">\(TextField(
            id: "phone", name: "phone", label: Words.Customers.phone, value: phone, type: .phone,
            refusal: refusal))
        \(TextField(
            id: "account", name: "account", label: Words.Customers.accountID, value: account,
            help: Words.Customers.accountHelp, refusal: refusal))</div>
        \(refusal?.field == nil ? refusal?.html(id: "change-refused") : nil)
        <div class="row"><button class="button primary" type="submit">\(Words.Customers.save)</button></div></form>
        """
    }

    mutating func fill(from form: PageForm) {
        name = form["name"]
        email = form["email"]
        phone = form["phone"]
        account = form["account"]
        shown.fill(from: form)
    }

    func change(by desk: Desk, _ form: PageForm) -> ChangeCustomer {
        var change = ChangeCustomer(ID(id), of: desk.key, by: desk.member.id)
        change.name = shown.edit("name", form)
        change.email = shown.edit("email", form)
        change.phone = shown.edit("phone", form)
        change.accountKey = shown.edit("account", form)
        return change
    }

    /// Somebody else changed a field, which is this now; what was typed stays.
    mutating func tell(of field: Customer.Field, as now: CustomerFields) {
        shown.take(field.rawValue, from: now.shown)
        refusal = .changedMeanwhile(field.rawValue, now: shown[field.rawValue])
    }
}
