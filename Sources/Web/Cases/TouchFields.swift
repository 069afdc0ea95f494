import Recovery

/// Posts `direction` (out, in), `channel` (`ChannelWord`), `reached` (yes, no), `template` (yes),
/// `made_at` (local time), `minutes`, `note`.
package struct TouchFields: Rendered {
    package var form: CaseForm
    package var direction: Direction?
    package var channel: ChannelWord?
    /// Nil until somebody says so.
    package var reached: Bool?
    package var isTemplate = false
    /// As the input writes it; what was typed is shown again even where it could not be read.
    package var madeAt: String
    /// Whole ones; blank where nobody counts them.
    package var minutes = ""
    package var note: String
    package var zone: String
    package var refusal: RefusalNote?

    /// The raw value is what the form posts.
    package enum Direction: String, CaseIterable, Hashable, Sendable {
        case out
        case into = "in"
    }

    /// A new touch, made just now.
    package init(form: CaseForm, clock: WallClock) {
        self.form = form
        direction = .out
        channel = nil
        reached = nil
        madeAt = clock.inputValue(clock.now)
        note = ""
        zone = clock.zone.name
    }

    package var html: HTML {
        form.html(to: .touches(form.caseID), Words.Cases.saveTouch, fields, refusal: refusal)
    }

    private var fields: HTML {
        """
        <p class="help">\(Words.Cases.touchHelp)</p>
        \(RadioSet(
            id: "touch-direction", name: "direction", legend: Words.Cases.direction,
            choices: [
                Choice(Direction.out.rawValue, Words.Cases.out), Choice(Direction.into.rawValue, Words.Cases.into),
            ],
            selected: direction?.rawValue, refusal: refusal, isInline: true))
        <div class="pair">\(SelectField(
            id: "touch-channel", name: "channel", label: Words.Cases.channel,
            groups: [.init(label: nil, choices: ChannelWord.allCases.map { Choice($0.rawValue, $0.text) })],
            selected: channel?.rawValue, none: Words.Layout.chooseOne, refusal: refusal))
        \(TextField(
            id: "touch-made-at", name: "made_at", label: Words.Cases.madeAt, value: madeAt, type: .dateTime,
            help: Words.Layout.zone(zone), isRequired: true, refusal: refusal))
        \(TextField(
            id: "touch-minutes", name: "minutes", label: Words.Cases.minutes, value: minutes, type: .number,
            help: Words.Cases.minutesHelp, refusal: refusal))</div>
        \(RadioSet(
            id: "touch-reached", name: "reached", legend: Words.Cases.didItReach,
            choices: [Choice("yes", Words.Cases.reached), Choice("no", Words.Cases.notReached)],
            selected: reached.map { $0 ? "yes" : "no" }, help: Words.Cases.reachedHelp, refusal: refusal,
            isInline: true))
        \(CheckField(
            id: "touch-template", name: "template", label: Words.Cases.template, isChecked: isTemplate,
            help: Words.Cases.templateHelp, refusal: refusal))
        \(TextArea(
            id: "touch-note", name: "note", label: Words.Cases.note, value: note, help: Words.Cases.noteHelp,
            refusal: refusal))
        """
    }
}
