package import Recovery

/// Posts `remedy` (a code of the catalogue), `cost`, `rationale`, `told`, `approver` (who is asked, if it takes more than who
/// looks at it may give), and `misfit_because`, or before the diagnosis `emergency_because`.
package struct RemedyFields: Rendered {
    package var form: CaseForm
    package var cause: Cause?
    package var options: [Option]
    package var chosen: String?
    /// As typed.
    package var cost: String
    package var currency: String
    package var rationale: String
    package var isTold = false
    package var misfitReason = ""
    /// Before the diagnosis.
    package var isEmergency = false
    package var emergencyReason = ""
    /// What who looks at it may give, in words.
    package var limit: String?
    package var mayRaiseLimit = false
    /// Who may give more in a case like this.
    package var approvers: [Choice] = []
    package var approver: String?
    /// How often the account was given money beside a remedy within a year.
    package var earlierGoodwill = 0
    package var refusal: RefusalNote?

    package struct Option: Hashable, Sendable {
        package let id: String
        package let name: String
        /// In words: "usually EUR 42.00".
        package let usualCost: String?
        /// As it would be typed: what an empty cost comes to.
        package var typedCost = ""
        package let fit: Fit

        var fits: Bool { if case .fits = fit { true } else { false } }

        package enum Fit: Hashable, Sendable {
            /// With a sentence about it, where there is one.
            case fits(String?)
            /// It can be chosen with a reason; with the rule's sentence.
            case needsReason(String)
            /// With the rule's sentence.
            case refused(String)
        }

        package init(id: String, name: String, usualCost: String? = nil, fit: Fit) {
            self.id = id
            self.name = name
            self.usualCost = usualCost
            self.fit = fit
        }
    }

    package init(form: CaseForm, cause: Cause?, options: [Option], currency: String) {
        self.form = form
        self.cause = cause
        self.options = options
        self.currency = currency
        cost = ""
        rationale = ""
    }

    var heading: String { isEmergency ? Words.Fitting.emergency : Words.Cases.chooseRemedy }

    package var html: HTML {
        form.html(to: .remedies(form.caseID), Words.Cases.saveRemedy, fields, refusal: refusal)
    }

    private var fields: HTML {
        """
        <fieldset class="field"\(HTML.when(ownRefusal != nil, " aria-describedby=\"remedy-no\""))>\
        <legend>\(heading)</legend>\
        \(HTML.when(isEmergency, "<p class=\"help\">\(Words.Fitting.emergencyHelp)</p>"))\
        \(cause.map { "<p class=\"help\">\($0.text). \($0.fit)</p>" as HTML })\
        \(HTML.when(options.isEmpty, "<p class=\"quiet\">\(Words.Cases.noRemedies)</p>"))\
        <div>\(each: fitting, { option($0.offset, $0.element) })</div>\
        \(HTML.when(!misfits.isEmpty, folded))\
        \(ownRefusal?.html(id: "remedy-no"))</fieldset>
        \(HTML.when(isEmergency, TextField(
            id: "emergency-because", name: "emergency_because", label: Words.Fitting.emergencyReason,
            value: emergencyReason, isRequired: true, refusal: refusal).html))
        \(TextField(
            id: "cost", name: "cost", label: Words.Cases.cost(currency), value: cost, help: Words.Cases.costHelp,
            refusal: refusal))
        \(limit.map(authority))
        \(HTML.when(earlierGoodwill > 0, "<p class=\"note warn\">\(Words.Giving.earlier(earlierGoodwill))</p>"))
        \(HTML.when(!approvers.isEmpty, asking))
        \(TextArea(
            id: "rationale", name: "rationale", label: Words.Cases.rationale, value: rationale,
            help: Words.Cases.rationaleHelp, isRequired: true, refusal: refusal))
        \(CheckField(
            id: "remedy-told", name: "told", label: Words.Timing.told, isChecked: isTold, help: Words.Timing.toldHelp))
        """
    }

    private func authority(_ limit: String) -> HTML {
        """
        <p class="help">\(Words.Catalogue.aboveAuthority(limit))\
        \(HTML.when(mayRaiseLimit, " <a href=\"\(Path.authority)\">\(Words.Catalogue.raise)</a>"))</p>
        """
    }

    private var asking: HTML {
        SelectField(
            id: "approver", name: "approver", label: Words.Giving.asked,
            groups: [.init(label: nil, choices: approvers)], selected: approver,
            none: Words.Giving.nobodyAsked,
            help: Words.Giving.askedHelp, refusal: refusal
        ).html
    }

    private typealias Numbered = (offset: Int, element: Option)

    private var fitting: [Numbered] { options.enumerated().filter { $0.element.fits } }
    private var misfits: [Numbered] { options.enumerated().filter { !$0.element.fits } }

    /// What does not fit stands below, each with its reason, and out of the way.
    private var folded: HTML {
        """
        <details class="misfits"\(HTML.when(isMisfitRefused, " open"))><summary>\(Words.Desk.misfits(misfits.count))\
        </summary><div>\(each: misfits, { option($0.offset, $0.element) })</div>\
        \(HTML.when(hasChoiceOfMisfits, TextField(
            id: "misfit-because", name: "misfit_because", label: Words.Fitting.misfitReason, value: misfitReason,
            help: Words.Fitting.misfitHelp, refusal: refusal).html))</details>
        """
    }

    private var hasChoiceOfMisfits: Bool {
        misfits.contains { if case .needsReason = $0.element.fit { true } else { false } }
    }

    /// What was chosen there is seen again.
    private var isMisfitRefused: Bool {
        refusal != nil
            && (ownRefusal != nil || !misfitReason.isEmpty || misfits.contains { $0.element.id == chosen })
    }

    private var ownRefusal: RefusalNote? { refusal?.field == "remedy" ? refusal : nil }

    private func choice(_ index: Int, _ option: Option, _ note: String?) -> HTML {
        """
        <div class="choice"><input type="radio" name="remedy" id="remedy-\(index)" value="\(option.id)"\
        \(HTML.when(option.id == chosen, " checked")) data-cost="\(option.typedCost)"><label for="remedy-\(index)">\(option.name)</label>\
        <span class="num small">\(option.usualCost)</span>\
        \(note.map { "<span class=\"small quiet\">\($0)</span>" as HTML })</div>
        """
    }

    private func option(_ index: Int, _ option: Option) -> HTML {
        switch option.fit {
        case .fits(let note): choice(index, option, note)
        case .needsReason(let sentence): choice(index, option, sentence)
        case .refused(let sentence):
            """
            <div class="choice refused"><input type="radio" name="remedy" id="remedy-\(index)" value="\
            \(option.id)" \
            disabled aria-describedby="remedy-\(index)-no"><label for="remedy-\(index)">\(option.name)\
            </label>\
            <span class="num small">\(option.usualCost)</span>\
            <span class="refusal" id="remedy-\(index)-no">\(Icon.no)<span>\(Words.Cases.refused)\(sentence)\
            </span></span></div>
            """
        }
    }
}
