/// Posts `promise`, `due` (local time), `told` (yes).
package struct MovingFields: Sendable {
    package var form: CaseForm
    package var promise = ""
    package var due = ""
    package var isTold = false
    package var refusal: RefusalNote?

    package init(form: CaseForm) {
        self.form = form
    }
}
