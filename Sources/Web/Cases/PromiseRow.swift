package import Recovery

/// One promise made to the customer, with what can be done about it.
package struct PromiseRow: Hashable, Sendable {
    package let id: String
    package let words: String
    package let who: String
    package let due: Instant
    package let keptAt: Instant?
    package let state: Promise.State

    package init(
        id: String, words: String, who: String, due: Instant, keptAt: Instant?, state: Promise.State
    ) {
        self.id = id
        self.words = words
        self.who = who
        self.due = due
        self.keptAt = keptAt
        self.state = state
    }

    func html(clock: WallClock, _ forms: (keep: KeepingFields, move: MovingFields)?) -> HTML {
        """
        <tr><th scope="row" dir="auto">\(words)</th><td><bdi>\(who)</bdi></td>\
        <td class="quiet">\(clock.time(due))</td><td>\(face(clock))</td>\
        <td>\(forms.map { actions(clock, $0) })</td></tr>

        """
    }

    private func face(_ clock: WallClock) -> HTML {
        switch state {
        case .open:
            ClockFace(Words.Desk.promised, .running(from: due.subtracting(.days(1)), due: due))
                .html(now: clock.now)
        case .kept: "<span class=\"badge good\">\(Icon.check)\(Words.Desk.kept)</span>"
        case .broken: "<span class=\"badge bad\">\(Icon.no)\(Words.Desk.broken)</span>"
        case .moved: "<span class=\"badge\">\(Words.Desk.moved)</span>"
        }
    }

    private func actions(_ clock: WallClock, _ forms: (keep: KeepingFields, move: MovingFields)) -> HTML {
        guard keptAt == nil, state != .moved else { return HTML() }
        return """
            <form action="\(Path.keepPromise(forms.keep.form.caseID))" method="post">\
            \(HiddenField.csrf(forms.keep.form.csrf))\(HiddenField(name: "promise", value: id))\
            <button class="button" type="submit" aria-label="\(Words.Desk.keepNamed(words))">\
            \(Words.Desk.keep)</button></form>\
            \(HTML.when(state == .open, moving(clock, forms.move)))\
            \(forms.keep.promise == id ? forms.keep.refusal?.html(id: "kept-no") : nil)
            """
    }

    private func moving(_ clock: WallClock, _ fields: MovingFields) -> HTML {
        let refusal = fields.promise == id ? fields.refusal : nil
        return """
            <details\(HTML.when(refusal != nil, " open"))><summary class="small">\(Words.Desk.move)</summary>\
            <form action="\(Path.movePromise(fields.form.caseID))" method="post" class="stack">\
            \(HiddenField.csrf(fields.form.csrf))\(HiddenField(name: "promise", value: id))
            \(TextField(
                id: "due-\(id)", name: "due", label: Words.Desk.byWhen,
                value: refusal == nil ? clock.inputValue(due) : fields.due, type: .dateTime, isRequired: true,
                refusal: refusal))
            \(CheckField(
                id: "told-\(id)", name: "told", label: Words.Desk.told, isChecked: refusal != nil && fields.isTold,
                refusal: refusal))
            \(refusal?.field == nil ? refusal?.html(id: "moved-no") : nil)
            <button class="button" type="submit">\(Words.Desk.moveIt)</button></form></details>
            """
    }
}
