package import Recovery

/// What somebody asked for in a case, and how it was answered.
package struct ApprovalShown: Hashable, Sendable {
    package let id: String
    package let remedy: String
    package let cost: String
    package let rationale: String
    package let asker: String
    package let approver: String
    package let askedAt: Instant
    package let state: State

    package enum State: Hashable, Sendable {
        /// `isDecidable`: by who looks at it.
        case waits(isDecidable: Bool)
        case lapsed
        case decided(Approval.Outcome, by: String, at: Instant)
    }

    package init(
        id: String, remedy: String, cost: String, rationale: String, asker: String, approver: String,
        askedAt: Instant, state: State
    ) {
        self.id = id
        self.remedy = remedy
        self.cost = cost
        self.rationale = rationale
        self.asker = asker
        self.approver = approver
        self.askedAt = askedAt
        self.state = state
    }

    static func section(
        _ approvals: [ApprovalShown], clock: WallClock, _ forms: (ApprovingFields, DecliningFields)?
    ) -> HTML {
        """
        <section aria-labelledby="approvals-h" data-live="approvals"><h2 id="approvals-h">\(Words.Giving.asks)</h2>
        <ul class="stack">\(each: approvals, { $0.item(clock, forms) })</ul></section>
        """
    }

    private func item(_ clock: WallClock, _ forms: (ApprovingFields, DecliningFields)?) -> HTML {
        """
        <li class="card stack" data-approval="\(id)"><div class="row apart"><b>\(remedy)</b><span class="num">\(cost)</span></div>
        \(HTML.when(!rationale.isEmpty, "<p class=\"small quiet\" dir=\"auto\">“\(rationale)”</p>"))
        <p><bdi>\(Words.Giving.asks(asker, approver))</bdi> \
        <span class="quiet">\(Words.Giving.sinceWhen) \(clock.time(askedAt))</span></p>
        \(forms.flatMap { $0.0.approval == id ? $0.0.refusal?.html(id: "approved-no") : nil })
        \(answer(clock, forms))</li>
        """
    }

    private func answer(_ clock: WallClock, _ forms: (ApprovingFields, DecliningFields)?) -> HTML {
        switch state {
        case .waits(true): forms.map(deciding) ?? waiting
        case .waits(false): waiting
        case .lapsed: "<p><span class=\"badge\">\(Words.Giving.lapsed)</span></p>"
        case .decided(let outcome, let name, let at):
            """
            <p><span class="badge\(HTML.when(outcome == .approved, " good"))\(HTML.when(outcome == .declined, " bad"))">\
            \(outcome == .approved ? Icon.check : Icon.no)\(Words.Giving.decided(outcome, by: name))</span> \
            <span class="quiet small">\(clock.time(at))</span></p>
            """
        }
    }

    private var waiting: HTML { "<p><span class=\"badge\">\(Words.Giving.waits)</span></p>" }

    private func deciding(_ forms: (approving: ApprovingFields, declining: DecliningFields)) -> HTML {
        let form = forms.approving.form
        let isDeclined = forms.declining.approval == id && forms.declining.refusal != nil
        return """
            <form action="\(Path.approve(form.caseID))" method="post">\(HiddenField.csrf(form.csrf))\
            \(HiddenField(name: "approval", value: id))\
            <button class="button primary" type="submit">\(Words.Giving.approveIt)</button></form>
            <details\(HTML.when(isDeclined, " open"))><summary class="small">\(Words.Giving.declineIt)</summary>
            <form action="\(Path.decline(form.caseID))" method="post" class="stack">\(HiddenField.csrf(form.csrf))\
            \(HiddenField(name: "approval", value: id))
            \(TextField(
                id: "why-not-\(id)", name: "reason", label: Words.Giving.why,
                value: isDeclined ? forms.declining.reason : "", isRequired: true,
                refusal: isDeclined ? forms.declining.refusal : nil))
            \(isDeclined && forms.declining.refusal?.field == nil ? forms.declining.refusal?.html(id: "declined-no") : nil)
            <button class="button danger" type="submit">\(Words.Giving.declineIt)</button></form></details>
            """
    }
}

/// Posts `approval`: the remedy may be given.
package struct ApprovingFields: Sendable {
    package var form: CaseForm
    package var approval = ""
    package var refusal: RefusalNote?

    package init(form: CaseForm) {
        self.form = form
    }
}

/// Posts `approval` and `reason`: it may not.
package struct DecliningFields: Sendable {
    package var form: CaseForm
    package var approval = ""
    package var reason = ""
    package var refusal: RefusalNote?

    package init(form: CaseForm) {
        self.form = form
    }
}
