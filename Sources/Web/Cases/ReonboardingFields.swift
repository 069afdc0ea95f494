import Operations
import Recovery
import Storage

/// Posts `step` (its number) and `skipped_because`, blank where it was done.
package struct ReonboardingFields: Rendered {
    package var form: CaseForm
    /// Those that nobody marked yet.
    package var open: [Choice]
    package var step: String?
    package var skippedBecause = ""
    package var refusal: RefusalNote?

    package init(form: CaseForm, open: [Choice]) {
        self.form = form
        self.open = open
    }

    package var html: HTML {
        form.html(
            to: .reonboarding(form.caseID), Words.Reonboarding.save,
            """
            \(RadioSet(
                id: "step", name: "step", legend: Words.Reonboarding.step, choices: open, selected: step,
                refusal: refusal))
            \(TextField(
                id: "skipped-because", name: "skipped_because", label: Words.Reonboarding.because,
                value: skippedBecause, help: Words.Reonboarding.becauseHelp, refusal: refusal))
            """, refusal: refusal, style: "")
    }
}

extension ReonboardingFields: CaseFields {
    init(_ reading: CaseReading) {
        let marked = reading.stepsMarked.map(\.step.number)
        let open = reading.reonboarding.enumerated().filter { !marked.contains($0.offset + 1) }
        self.init(form: reading.form, open: open.map { Choice(String($0.offset + 1), $0.element) })
    }

    mutating func fill(from form: PageForm) {
        step = form.text("step")
        skippedBecause = form["skipped_because"]
    }

    func move(_ reading: CaseReading) throws(RefusalNote) -> MoveCase.Move {
        .markStep(
            step.flatMap { Int($0) } ?? 0, skippingBecause: skippedBecause.isBlank ? nil : skippedBecause)
    }
}

extension ReonboardingShown {
    /// Nil where nothing was delivered.
    init?(_ reading: CaseReading) {
        guard !reading.reonboarding.isEmpty else { return nil }
        let clock = reading.desk.clock
        let steps = reading.reonboarding.enumerated().map { index, words in
            var step = Step(words)
            if let marked = reading.stepsMarked.first(where: { $0.step.number == index + 1 }) {
                step.state = marked.step.isSkipped ? .skipped : .done
                step.by = Words.Reonboarding.by(marked.memberName, clock.date(marked.markedAt))
                step.reason = marked.reason
            }
            return step
        }
        self.init(steps, isNeeded: reading.found.needsReonboarding)
    }
}
