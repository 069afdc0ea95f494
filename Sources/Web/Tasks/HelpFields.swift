import Recovery

/// Posts `to` (a member), `words`, `due` (local time): a piece of the recovery for somebody else.
package struct HelpFields: Rendered {
    package var form: CaseForm
    package var members: [Choice]
    package var to: String?
    package var words = ""
    package var due: String
    package var zone: String
    package var refusal: RefusalNote?

    package init(form: CaseForm, members: [Choice], clock: WallClock) {
        self.form = form
        self.members = members
        due = clock.inputValue(clock.now.adding(.days(1)))
        zone = clock.zone.name
    }

    package var html: HTML {
        guard !members.isEmpty else { return "<p class=\"quiet\">\(Words.Tasks.nobodyElse)</p>" }
        return form.html(
            to: .tasks(form.caseID), Words.Tasks.ask,
            """
            <p class="help">\(Words.Tasks.askHelp)</p>
            \(TextArea(
                id: "task-words", name: "words", label: Words.Tasks.what, value: words, isRequired: true,
                refusal: refusal))
            \(SelectField(
                id: "task-to", name: "to", label: Words.Tasks.who,
                groups: [.init(label: nil, choices: members)], selected: to, none: Words.Layout.chooseOne,
                refusal: refusal))
            \(TextField(
                id: "task-due", name: "due", label: Words.Desk.byWhen, value: due, type: .dateTime,
                help: Words.Layout.zone(zone), isRequired: true, refusal: refusal))
            """, refusal: refusal, style: "")
    }
}
