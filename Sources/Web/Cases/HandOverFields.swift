/// Posts `to` (a member), `reason`.
package struct HandOverFields: Rendered {
    package var form: CaseForm
    package var members: [Choice]
    package var to: String?
    package var reason = ""
    /// What it would cost: a sentence about the budget of hand-offs.
    package var warning: String?
    /// Could bring somebody in where there is nobody else.
    package var mayInvite = false
    package var refusal: RefusalNote?

    package init(form: CaseForm, members: [Choice]) {
        self.form = form
        self.members = members
    }

    package var html: HTML {
        if members.isEmpty { return nobody }
        return form.html(
            to: .owner(form.caseID), Words.Desk.handOver,
            """
            \(warning.map { "<p class=\"note\">\($0)</p>" as HTML })
            \(SelectField(
                id: "hand-over-to", name: "to", label: Words.Desk.newOwner,
                groups: [.init(label: nil, choices: members)], selected: to, none: Words.Layout.chooseOne,
                refusal: refusal))
            \(TextArea(
                id: "hand-over-reason", name: "reason", label: Words.Desk.handOverReason, value: reason,
                isRequired: true, refusal: refusal))
            """, refusal: refusal, style: "")
    }

    private var nobody: HTML {
        """
        <p class="quiet">\(Words.Desk.nobodyElse)\
        \(HTML.when(mayInvite, " <a href=\"\(Path.members)\">\(Words.FirstSteps.invite)</a>"))</p>
        """
    }
}
