package import Recovery

extension CustomerForm {
    /// Reads a customer sent by itself; without an id or an address nobody could be found again.
    ///
    /// - Throws: every field that cannot be taken.
    package init(received json: JSON) throws(FormRefusal) {
        var fields = ReceivedFields(json)
        let form = CustomerForm(anyOf: &fields)
        if form?.id == nil, form?.email == nil, fields.refusals.isEmpty {
            fields.refuse("", .idOrEmailNeeded)
        }
        let refusals = fields.allRefusals
        guard refusals.isEmpty, let form else { throw FormRefusal(fields: refusals) }
        self = form
    }

    /// Nil where every field is absent: the answer is anonymous.
    init?(anyOf fields: inout ReceivedFields) {
        self.init(id: fields.id("id"), email: fields.text("email"), name: fields.text("name"))
        phone = fields.text("phone")
        account = fields.id("account")
        if self == CustomerForm() { return nil }
    }
}
