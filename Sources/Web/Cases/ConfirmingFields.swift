import Operations
import Recovery

/// Posts `words`, which may be blank: the customer says that it is all right now.
package struct ConfirmingFields: Rendered {
    package var form: CaseForm
    package var words = ""
    package var refusal: RefusalNote?

    package init(form: CaseForm) {
        self.form = form
    }

    package var html: HTML {
        form.html(
            to: .confirmations(form.caseID), Words.Confirming.save,
            """
            <p class="help">\(Words.Confirming.help)</p>
            \(TextArea(
                id: "confirmed-words", name: "words", label: Words.Confirming.words, value: words,
                refusal: refusal))
            """, refusal: refusal, style: "")
    }
}

extension ConfirmingFields: CaseFields {
    init(_ reading: CaseReading) {
        self.init(form: reading.form)
    }

    mutating func fill(from form: PageForm) { words = form["words"] }

    func move(_ reading: CaseReading) throws(RefusalNote) -> MoveCase.Move {
        .confirm(words: words.isBlank ? nil : words)
    }
}
