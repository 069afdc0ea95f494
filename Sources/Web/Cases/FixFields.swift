import Recovery

/// Posts `fix` (the id of one that is known) or `title` (of one that is proposed).
package struct FixFields: Rendered {
    package var form: CaseForm
    package var known: [Choice]
    package var fix: String?
    package var title = ""
    package var refusal: RefusalNote?

    package init(form: CaseForm, known: [Choice]) {
        self.form = form
        self.known = known
    }

    package var html: HTML {
        form.html(
            to: .fixes(form.caseID), Words.Fitting.linkFix,
            """
            <p class="help">\(Words.Fitting.fixHelp)</p>
            \(HTML.when(!known.isEmpty, SelectField(
                id: "known-fix", name: "fix", label: Words.Fitting.known,
                groups: [.init(label: nil, choices: known)], selected: fix, none: Words.Fitting.noneKnown,
                refusal: refusal).html))
            \(TextField(
                id: "fix-title", name: "title", label: Words.Fitting.propose, value: title,
                help: Words.Fitting.proposeHelp, refusal: refusal))
            """, refusal: refusal, style: "")
    }
}
