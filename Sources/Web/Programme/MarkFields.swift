import Operations
package import Recovery

/// A new mark. Posts `kind`, `day`, `title`.
package struct MarkFields: Rendered, Sendable {
    package var csrf: String
    package var kind: Mark.Kind?
    package var day: String
    package var title = ""
    package var refusal: RefusalNote?

    package init(csrf: String, today: LocalDay) {
        self.csrf = csrf
        day = today.description
    }

    package var html: HTML {
        """
        <form action="\(Path.programme)" method="post" class="stack">\(HiddenField.csrf(csrf))
        \(refusal?.field == nil ? refusal?.html(id: "refused") : nil)
        <div class="pair">\(SelectField(
            id: "kind", name: "kind", label: Words.Programme.markKind,
            groups: [.init(label: nil, choices: Mark.Kind.allCases.map { Choice($0.rawValue, Words.Programme.kind($0)) })],
            selected: kind?.rawValue, none: Words.Layout.chooseOne, refusal: refusal))
        \(TextField(
            id: "day", name: "day", label: Words.Programme.markDay, value: day, type: .date, isRequired: true,
            refusal: refusal))</div>
        \(TextField(
            id: "title", name: "title", label: Words.Programme.markTitle, value: title,
            help: Words.Programme.markTitleHelp, isRequired: true, refusal: refusal))
        <div class="row"><button class="button" type="submit">\(Words.Programme.addMark)</button></div></form>
        """
    }

    mutating func fill(from form: PageForm) {
        kind = form.choice("kind")
        day = form["day"]
        title = form.text("title") ?? ""
    }

    func read() throws -> Mark {
        guard let kind else {
            throw RefusalNote(rule: "mark_kind", sentence: Words.Programme.noMarkKind, field: "kind")
        }
        guard let on = LocalDay(day) else { throw RefusalNote.notADay(in: "day") }
        return try Mark(kind, on: on, title)
    }
}
