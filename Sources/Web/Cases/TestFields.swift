/// Posts `test`: yes takes the case out of every figure, no counts it again.
package struct TestFields: Rendered {
    package var form: CaseForm
    package var isTest: Bool
    package var refusal: RefusalNote?

    package init(form: CaseForm, isTest: Bool) {
        self.form = form
        self.isTest = isTest
    }

    package var html: HTML {
        form.html(
            to: .test(form.caseID), isTest ? Words.Testing.count : Words.Testing.mark,
            """
            <p class="help">\(isTest ? Words.Testing.countHelp : Words.Testing.markHelp)</p>
            \(HiddenField(name: "test", value: isTest ? "no" : "yes"))
            """, refusal: refusal, style: "")
    }
}
