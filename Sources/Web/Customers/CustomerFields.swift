import Operations
import Recovery

/// Posts `name`, `email`, `phone`, `account` (its id in the source).
package struct CustomerFields: Rendered {
    package let id: String
    package let csrf: String
    package var name = ""
    package var email = ""
    package var phone = ""
    package var account = ""
    package var refusal: RefusalNote?

    package init(id: String, csrf: String) {
        self.id = id
        self.csrf = csrf
    }

    package var html: HTML {
        """
        <form action="\(Path.customer(id))" method="post" class="stack">\(HiddenField.csrf(csrf))
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
    }

    func change(by desk: Desk, _ form: PageForm) -> ChangeCustomer {
        var change = ChangeCustomer(ID(id), of: desk.key, by: desk.member.id)
        change.name = form.text("name")
        change.email = form.text("email")
        change.phone = form.text("phone")
        change.accountKey = form.text("account")
        return change
    }
}
