/// Posts `reason`.
package struct ReopeningFields: Rendered {
    package var form: CaseForm
    package var reason = ""
    package var refusal: RefusalNote?

    package init(form: CaseForm) {
        self.form = form
    }

    package var html: HTML {
        form.html(
            to: .reopenings(form.caseID), Words.Cases.saveReopening,
            """
            <p class="help">\(Words.Cases.reopenHelp)</p>
            \(TextArea(
                id: "reopening-reason", name: "reason", label: Words.Cases.reopenReason, value: reason,
                isRequired: true, refusal: refusal))
            """, refusal: refusal, style: "danger")
    }
}
