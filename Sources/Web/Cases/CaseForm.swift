/// What every form of a case carries along: whose it is, and that it comes from a page of ours.
package struct CaseForm: Hashable, Sendable {
    package let caseID: String
    package let csrf: String

    package init(caseID: String, csrf: String) {
        self.caseID = caseID
        self.csrf = csrf
    }

    /// The form with its fields, then what was refused as a whole, then the one button.
    func html(
        to path: Path, _ button: String, _ fields: HTML, refusal: RefusalNote?, style: String = "primary"
    ) -> HTML {
        """
        <form action="\(path)" method="post" class="stack">\(HiddenField.csrf(csrf))
        \(fields)
        \(refusal?.field == nil ? refusal?.html(id: "refused") : nil)
        <div class="row"><button class="button \(style)" type="submit">\(button)</button></div>
        </form>
        """
    }
}
