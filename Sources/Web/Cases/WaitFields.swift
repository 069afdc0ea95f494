import Recovery

/// Posts `until` (local time) and `reason`; while the case waits, nothing: it goes on.
package struct WaitFields: Rendered {
    package var form: CaseForm
    package var until: String
    package var reason = ""
    package var zone: String
    /// Until when it waits already, as it is read.
    package var waitsUntil: String?
    package var refusal: RefusalNote?

    package init(form: CaseForm, clock: WallClock, waitsUntil: String?) {
        self.form = form
        until = clock.inputValue(clock.now.adding(.days(3)))
        zone = clock.zone.name
        self.waitsUntil = waitsUntil
    }

    package var html: HTML {
        if let waitsUntil {
            return form.html(
                to: .endWait(form.caseID), Words.Timing.goOn,
                "<p>\(Words.Timing.waitsUntil(waitsUntil))</p>", refusal: refusal, style: "")
        }
        return form.html(
            to: .wait(form.caseID), Words.Timing.wait,
            """
            <p class="help">\(Words.Timing.waitHelp)</p>
            \(TextField(
                id: "wait-reason", name: "reason", label: Words.Timing.waitReason, value: reason,
                isRequired: true, refusal: refusal))
            \(TextField(
                id: "wait-until", name: "until", label: Words.Desk.until, value: until, type: .dateTime,
                help: Words.Layout.zone(zone), isRequired: true, refusal: refusal))
            """, refusal: refusal, style: "")
    }
}
