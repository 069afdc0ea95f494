import Recovery

/// Posts `task`, `to` (a member), `due` (local time): somebody else does it.
package struct PassingFields: Sendable {
    package var form: CaseForm
    package var members: [Choice]
    package var task = ""
    package var to: String?
    package var due: String
    package var refusal: RefusalNote?
    private let usualDue: String

    package init(form: CaseForm, members: [Choice], clock: WallClock) {
        self.form = form
        self.members = members
        usualDue = clock.inputValue(clock.now.adding(.days(1)))
        due = usualDue
    }

    func html(_ id: String) -> HTML {
        let isTyped = task == id
        let refusal = isTyped ? refusal : nil
        return """
            <details\(HTML.when(refusal != nil, " open"))><summary class="small">\(Words.Tasks.pass)</summary>
            <form action="\(Path.passTask(form.caseID))" method="post" class="stack">\(HiddenField.csrf(form.csrf))\
            \(HiddenField(name: "task", value: id))
            \(SelectField(
                id: "pass-to-\(id)", name: "to", label: Words.Tasks.who,
                groups: [.init(label: nil, choices: members)], selected: isTyped ? to : nil,
                none: Words.Layout.chooseOne, refusal: refusal))
            \(TextField(
                id: "pass-due-\(id)", name: "due", label: Words.Desk.byWhen, value: isTyped ? due : usualDue,
                type: .dateTime, isRequired: true, refusal: refusal))
            \(refusal?.field == nil ? refusal?.html(id: "passed-no") : nil)
            <button class="button" type="submit">\(Words.Tasks.passIt)</button></form></details>
            """
    }
}
