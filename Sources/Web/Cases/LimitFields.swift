import Recovery

/// Posts `words`: how far we can go for now, as the customer was told.
package struct LimitFields: Rendered {
    package var form: CaseForm
    package var words = ""
    package var refusal: RefusalNote?

    package init(form: CaseForm) {
        self.form = form
    }

    package var html: HTML {
        form.html(
            to: .limit(form.caseID), Words.Fitting.limitTold,
            """
            <p class="help">\(Words.Fitting.limitHelp)</p>
            \(TextArea(
                id: "limit-words", name: "words", label: Words.Fitting.limitWords, value: words, isRequired: true,
                refusal: refusal))
            """, refusal: refusal, style: "")
    }
}
