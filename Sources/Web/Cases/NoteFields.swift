/// Posts `words`, read by members alone.
package struct NoteFields: Rendered {
    package var form: CaseForm
    package var refusal: RefusalNote?

    package init(form: CaseForm) {
        self.form = form
    }

    package var html: HTML {
        form.html(
            to: .notes(form.caseID), Words.Desk.writeNote,
            """
            \(TextArea(
                id: "note-words", name: "words", label: Words.Desk.note, help: Words.Desk.noteHelp,
                isRequired: true, refusal: refusal))
            """, refusal: refusal, style: "")
    }
}
