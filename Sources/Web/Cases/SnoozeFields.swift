package import Recovery

/// Posts `until` (local time); empty: take it up again.
package struct SnoozeFields: Rendered {
    package var form: CaseForm
    package var until: String
    package var zone: String
    /// Until when it is put aside already, as it is read.
    package var asideUntil: String?
    package var refusal: RefusalNote?

    package init(form: CaseForm, clock: WallClock, suggesting until: Instant) {
        self.form = form
        self.until = clock.inputValue(until)
        zone = clock.zone.name
    }

    package var html: HTML {
        """
        \(asideUntil.map(wake))
        \(form.html(
            to: .snooze(form.caseID), Words.Desk.snooze,
            """
            <p class="help">\(Words.Desk.snoozeHelp)</p>
            \(TextField(
                id: "snooze-until", name: "until", label: Words.Desk.until, value: until, type: .dateTime,
                help: Words.Layout.zone(zone), isRequired: true, refusal: refusal))
            """, refusal: refusal, style: ""))
        """
    }

    private func wake(_ until: String) -> HTML {
        form.html(
            to: .snooze(form.caseID), Words.Desk.wake,
            """
            <p>\(Words.Desk.aside(until))</p>\(HiddenField(name: "until", value: ""))
            """, refusal: nil, style: "")
    }
}
