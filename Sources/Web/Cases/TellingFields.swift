/// Posts nothing: the customer knows the remedy.
package struct TellingFields: Rendered {
    package var form: CaseForm
    package var refusal: RefusalNote?

    package init(form: CaseForm) {
        self.form = form
    }

    package var html: HTML {
        form.html(
            to: .remedyTold(form.caseID), Words.Timing.remedyTold,
            "<p class=\"help\">\(Words.Timing.tellingHelp)</p>", refusal: refusal)
    }
}
