package import Recovery

/// Posts `cause`, `reason`, `why1`, `why2`, `why3`, `fewer_whys_because`, `evidence`,
/// `fixability` (fixable_now, systemic), `second_cause`; of a reopened case `another_incident` (yes) and `another_incident_because`.
package struct DiagnosisFields: Rendered {
    package var form: CaseForm
    /// The organization's reasons under their causes.
    package var reasons: [ReasonGroup]
    package var cause: Cause?
    package var reason: String?
    /// Three at most are shown.
    package var whys: [String]
    /// Why two whys are enough.
    package var fewerWhysBecause = ""
    package var evidence: String
    package var fixability: Diagnosis.Fixability?
    package var secondCause: Cause?
    /// What the last round was about; nil in the first.
    package var earlier: Cause?
    package var isAnotherIncident = false
    package var anotherIncidentBecause = ""
    package var refusal: RefusalNote?

    package struct ReasonGroup: Hashable, Sendable {
        package let cause: Cause
        package let reasons: [Choice]

        package init(_ cause: Cause, _ reasons: [Choice]) {
            self.cause = cause
            self.reasons = reasons
        }
    }

    package init(form: CaseForm, reasons: [ReasonGroup]) {
        self.form = form
        self.reasons = reasons
        whys = []
        evidence = ""
    }

    package var html: HTML {
        form.html(to: .diagnosis(form.caseID), Words.Cases.saveDiagnosis, fields, refusal: refusal)
    }

    private var fields: HTML {
        """
        \(RadioSet(
            id: "cause", name: "cause", legend: Words.Cases.cause,
            choices: Cause.allCases.map { Choice($0.rawValue, $0.text, meaning: $0.meaning) },
            selected: cause?.rawValue, refusal: refusal))
        \(SelectField(
            id: "reason", name: "reason", label: Words.Cases.reason,
            groups: reasons.map { .init(label: $0.cause.text, choices: $0.reasons) },
            selected: reason, none: Words.Layout.chooseOne, refusal: refusal))
        <fieldset class="field"><legend>\(Words.Cases.whys)</legend><p class="help">\(Words.Cases.whysHelp)\
        </p>\
        <div class="stack">\(each: 1...3, why)\
        \(TextField(
            id: "fewer-whys", name: "fewer_whys_because", label: Words.Cases.fewerWhys, value: fewerWhysBecause,
            refusal: refusal))</div></fieldset>
        \(TextArea(
            id: "evidence", name: "evidence", label: Words.Cases.evidence, value: evidence,
            help: Words.Cases.evidenceHelp, refusal: refusal))
        \(RadioSet(
            id: "fixability", name: "fixability", legend: Words.Cases.fixability,
            choices: [
                Choice(Diagnosis.Fixability.fixableNow.rawValue, Words.Cases.now, meaning: Words.Cases.nowMeaning),
                Choice(Diagnosis.Fixability.systemic.rawValue, Words.Cases.systemic, meaning: Words.Cases.systemicMeaning),
            ],
            selected: fixability?.rawValue, refusal: refusal))
        \(SelectField(
            id: "second-cause", name: "second_cause", label: Words.Cases.secondCause,
            groups: [.init(label: nil, choices: Cause.allCases.map { Choice($0.rawValue, $0.text) })],
            selected: secondCause?.rawValue, none: Words.Cases.noSecondCause, refusal: refusal))
        \(earlier.map(incident))
        """
    }

    private func incident(after earlier: Cause) -> HTML {
        """
        <fieldset class="field"><legend>\(Words.Cases.lastRound)</legend>
        \(CheckField(
            id: "another-incident", name: "another_incident", label: Words.Cases.anotherIncident,
            isChecked: isAnotherIncident, help: Words.Cases.anotherIncidentHelp(earlier.text)))
        \(TextArea(
            id: "another-incident-because", name: "another_incident_because",
            label: Words.Cases.anotherIncidentBecause, value: anotherIncidentBecause, refusal: refusal))
        </fieldset>
        """
    }

    private func why(_ number: Int) -> HTML {
        TextField(
            id: "why\(number)", name: "why\(number)", label: Words.Cases.why(number),
            value: whys.indices.contains(number - 1) ? whys[number - 1] : "", refusal: refusal
        ).html
    }
}
