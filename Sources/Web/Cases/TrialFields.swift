import Operations
import Recovery

/// Posts `days_to_try`: so long the customer may try the fix.
package struct TrialFields: Rendered {
    package var form: CaseForm
    package var days = ""
    package var refusal: RefusalNote?

    package init(form: CaseForm) {
        self.form = form
    }

    package var html: HTML {
        form.html(
            to: .trial(form.caseID), Words.Trying.save,
            TextField(
                id: "days-to-try", name: "days_to_try", label: Words.Trying.days, value: days, type: .number,
                help: Words.Trying.daysHelp, isRequired: true, refusal: refusal
            ).html, refusal: refusal, style: "")
    }
}

extension TrialFields: CaseFields {
    init(_ reading: CaseReading) {
        self.init(form: reading.form)
    }

    mutating func fill(from form: PageForm) { days = form["days_to_try"] }

    func move(_ reading: CaseReading) throws(RefusalNote) -> MoveCase.Move {
        guard let days = try RefusalNote.daysToTry(days) else {
            throw RefusalNote(rule: "whole_days", sentence: Words.Trying.noDays, field: "days_to_try")
        }
        return .letTry(days: days)
    }
}

extension RefusalNote {
    /// Nil for an empty field.
    static func daysToTry(_ typed: String) throws(RefusalNote) -> Int? {
        let bare = typed.filter { !$0.isWhitespace }
        guard !bare.isEmpty else { return nil }
        guard bare.utf8.count <= 4, let days = Int(bare) else {
            throw RefusalNote(rule: "whole_days", sentence: Words.Trying.noDays, field: "days_to_try")
        }
        return days
    }
}

/// Posts `outcome` (works, does_not) and `reason`: how the customer got on, in their words.
package struct TriedFields: Rendered {
    package var form: CaseForm
    package var outcome: String?
    package var reason = ""
    package var refusal: RefusalNote?

    package init(form: CaseForm) {
        self.form = form
    }

    package var html: HTML {
        form.html(
            to: .trialOutcome(form.caseID), Words.Trying.saveEnd,
            """
            \(RadioSet(
                id: "outcome", name: "outcome", legend: Words.Trying.outcome,
                choices: [
                    Choice("works", Words.Trying.works, meaning: Words.Trying.worksMeaning),
                    Choice("does_not", Words.Trying.doesNot, meaning: Words.Trying.doesNotMeaning),
                ],
                selected: outcome, refusal: refusal))
            \(TextArea(
                id: "tried-reason", name: "reason", label: Words.Trying.words, value: reason,
                help: Words.Trying.wordsHelp, refusal: refusal))
            """, refusal: refusal, style: "")
    }
}

extension TriedFields: CaseFields {
    init(_ reading: CaseReading) {
        self.init(form: reading.form)
    }

    mutating func fill(from form: PageForm) {
        outcome = form.text("outcome")
        reason = form["reason"]
    }

    func move(_ reading: CaseReading) throws(RefusalNote) -> MoveCase.Move {
        switch outcome {
        case "works": .endTrial(works: true, words: reason)
        case "does_not": .endTrial(works: false, words: reason)
        default: throw RefusalNote(rule: "trial_outcome", sentence: Words.Trying.noOutcome, field: "outcome")
        }
    }
}
