import Recovery

/// Posts `words`, `due` (local time): something promised, or the plan, which is a promise too.
package struct PromiseFields: Rendered {
    package var form: CaseForm
    package var words = ""
    package var due: String
    package var zone: String
    package var refusal: RefusalNote?
    private let isPlan: Bool

    package init(form: CaseForm, clock: WallClock, isPlan: Bool = false) {
        self.form = form
        self.isPlan = isPlan
        due = clock.inputValue(clock.now.adding(.days(1)))
        zone = clock.zone.name
    }

    package var html: HTML {
        isPlan
            ? html(
                to: .plan(form.caseID), Words.Timing.tellPlan, Words.Timing.nextStep, "plan", style: "primary"
            )
            : html(
                to: .promises(form.caseID), Words.Desk.promise, Words.Desk.whatWasPromised, "promise",
                style: "")
    }

    private func html(
        to path: Path, _ button: String, _ label: String, _ id: String, style: String
    ) -> HTML {
        form.html(
            to: path, button,
            """
            \(HTML.when(isPlan, "<p class=\"help\">\(Words.Timing.planHelp)</p>"))
            \(TextField(
                id: id + "-words", name: "words", label: label, value: words, help: Words.Desk.promiseHelp,
                isRequired: true, refusal: refusal))
            \(TextField(
                id: id + "-due", name: "due", label: Words.Desk.byWhen, value: due, type: .dateTime,
                help: Words.Layout.zone(zone), isRequired: true, refusal: refusal))
            """, refusal: refusal, style: style)
    }
}
