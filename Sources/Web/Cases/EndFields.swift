package import Recovery

/// Posts `end` (`Stage.End`), `reason`, `consent` (yes; only who can give it is asked).
package struct EndFields: Rendered {
    package var form: CaseForm
    package var end: Stage.End?
    package var reason = ""
    package var consent: Consent
    package var refusal: RefusalNote?

    package enum Consent: Hashable, Sendable {
        /// The reader is a lead and gives it here.
        case byReader(isGiven: Bool)
        /// The reader is none; these can. Sent all the same, it is refused.
        case byLeads([String])
    }

    package init(form: CaseForm, consent: Consent) {
        self.form = form
        self.consent = consent
    }

    package var html: HTML {
        form.html(to: .ends(form.caseID), Words.Cases.saveEnd, fields, refusal: refusal, style: "danger")
    }

    private var fields: HTML {
        """
        <p class="help">\(Words.Cases.endHelp)</p>
        \(RadioSet(
            id: "end-kind", name: "end", legend: Words.Cases.endKind,
            choices: Stage.End.allCases.map { Choice($0.rawValue, $0.text, meaning: $0.meaning) },
            selected: end?.rawValue, refusal: refusal))
        \(TextArea(
            id: "end-reason", name: "reason", label: Words.Cases.endReason, value: reason, isRequired: true,
            refusal: refusal))
        \(consentPart)
        """
    }

    private var consentPart: HTML {
        switch consent {
        case .byReader(let isGiven):
            CheckField(
                id: "end-consent", name: "consent", label: Words.Cases.consent, isChecked: isGiven,
                refusal: refusal
            ).html
        case .byLeads(let leads): "<p class=\"note warn\">\(Words.Cases.consentOf(leads))</p>"
        }
    }
}
