/// Posts `task` and `found`: it is done.
package struct FinishingFields: Sendable {
    package var form: CaseForm
    package var task = ""
    package var found = ""
    package var refusal: RefusalNote?

    package init(form: CaseForm) {
        self.form = form
    }

    func html(_ id: String) -> HTML {
        let refusal = task == id ? refusal : nil
        return """
            <form action="\(Path.finishTask(form.caseID))" method="post" class="stack">\(HiddenField.csrf(form.csrf))\
            \(HiddenField(name: "task", value: id))
            \(TextArea(
                id: "found-\(id)", name: "found", label: Words.Tasks.found, value: task == id ? found : "",
                isRequired: true, refusal: refusal))
            \(refusal?.field == nil ? refusal?.html(id: "finished-no") : nil)
            <div class="row"><button class="button primary" type="submit">\(Words.Tasks.finish)</button></div></form>
            """
    }
}
