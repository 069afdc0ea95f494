import Recovery

/// Posts `fixed`, `why`, `effect`, `next`, `talk_on` (a day).
package struct ResolutionFields: Rendered {
    package var form: CaseForm
    package var fixed = ""
    package var why = ""
    package var effect = ""
    package var next = ""
    package var talkOn: String
    package var refusal: RefusalNote?

    package init(form: CaseForm, clock: WallClock) {
        self.form = form
        talkOn = "\(clock.zone.day(of: clock.now).adding(days: 7))"
    }

    package var html: HTML {
        form.html(
            to: .resolutions(form.caseID), Words.Resolution.save,
            """
            <p class="help">\(Words.Resolution.help)</p>
            \(area("fixed", Words.Resolution.fixed, fixed))
            \(area("why", Words.Resolution.why, why))
            \(area("effect", Words.Resolution.effect, effect))
            \(area("next", Words.Resolution.next, next))
            \(TextField(
                id: "resolution-talk_on", name: "talk_on", label: Words.Resolution.talkOn, value: talkOn,
                type: .date, isRequired: true, refusal: refusal))
            """, refusal: refusal)
    }

    private func area(_ name: String, _ label: String, _ value: String) -> TextArea {
        TextArea(
            id: "resolution-\(name)", name: name, label: label, value: value, isRequired: true,
            refusal: refusal)
    }
}
