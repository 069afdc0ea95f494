/// Posts `promise`: it is fulfilled.
package struct KeepingFields: Sendable {
    package var form: CaseForm
    package var promise = ""
    package var refusal: RefusalNote?

    package init(form: CaseForm) {
        self.form = form
    }
}
