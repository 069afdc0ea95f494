import Operations
import Recovery

/// Posts `touch` and `bounced_at` (local time): a mail came back.
package struct TakingBackFields: Sendable {
    package var form: CaseForm
    package var touch = ""
    /// As the input writes it; what was typed is shown again even where it could not be read.
    package var bouncedAt: String
    package var refusal: RefusalNote?

    package init(form: CaseForm, clock: WallClock) {
        self.form = form
        bouncedAt = clock.inputValue(clock.now)
    }

    /// Beside the touch of that id.
    func html(_ id: String) -> HTML {
        let refusal = touch == id ? refusal : nil
        return """
            <details\(HTML.when(refusal != nil, " open"))><summary class="small">\(Words.Bouncing.itCameBack)\
            </summary><form action="\(Path.bounces(form.caseID))" method="post" class="stack">\
            \(HiddenField.csrf(form.csrf))\(HiddenField(name: "touch", value: id))
            <p class="help">\(Words.Bouncing.help)</p>
            \(TextField(
                id: "bounced-\(id)", name: "bounced_at", label: Words.Bouncing.when, value: bouncedAt,
                type: .dateTime, isRequired: true, refusal: refusal))
            \(refusal?.field == nil ? refusal?.html(id: "bounced-no") : nil)
            <button class="button" type="submit">\(Words.Bouncing.takeBack)</button></form></details>
            """
    }
}

extension TakingBackFields: CaseFields {
    init(_ reading: CaseReading) {
        self.init(form: reading.form, clock: reading.desk.clock)
    }

    mutating func fill(from form: PageForm) {
        touch = form["touch"]
        bouncedAt = form["bounced_at"]
    }

    func move(_ reading: CaseReading) throws(RefusalNote) -> MoveCase.Move {
        guard let minute = TypedMinute(bouncedAt) else { throw .notATime(in: "bounced_at") }
        return .takeBack(
            touch: touch, bouncedAt: minute.instant(on: reading.desk.clock, from: reading.found.openedAt))
    }
}
