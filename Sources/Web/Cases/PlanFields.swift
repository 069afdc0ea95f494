import Recovery

/// Posts `words`, `due` (local time).
package struct PlanFields: Rendered {
    package var form: CaseForm
    package var words = ""
    package var due: String
    package var zone: String
    package var refusal: RefusalNote?

    package init(form: CaseForm, clock: WallClock) {
        self.form = form
        due = clock.inputValue(clock.now.adding(.days(1)))
        zone = clock.zone.name
    }

    package var html: HTML {
        form.html(
            to: .plan(form.caseID), Words.Timing.tellPlan,
            """
            <p class="help">\(Words.Timing.planHelp)</p>
            \(TextField(
                id: "plan-words", name: "words", label: Words.Timing.nextStep, value: words,
                help: Words.Desk.promiseHelp, isRequired: true, refusal: refusal))
            \(TextField(
                id: "plan-due", name: "due", label: Words.Desk.byWhen, value: due, type: .dateTime,
                help: Words.Layout.zone(zone), isRequired: true, refusal: refusal))
            """, refusal: refusal)
    }
}
