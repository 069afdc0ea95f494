/// Posts `task` and `reason`: whoever was asked will not do it.
package struct TaskDecliningFields: Sendable {
    package var form: CaseForm
    package var task = ""
    package var reason = ""
    package var refusal: RefusalNote?

    package init(form: CaseForm) {
        self.form = form
    }

    func html(_ id: String) -> HTML {
        let refusal = task == id ? refusal : nil
        return """
            <details\(HTML.when(refusal != nil, " open"))><summary class="small">\(Words.Tasks.decline)</summary>
            <form action="\(Path.declineTask(form.caseID))" method="post" class="stack">\(HiddenField.csrf(form.csrf))\
            \(HiddenField(name: "task", value: id))
            \(TextField(
                id: "why-no-\(id)", name: "reason", label: Words.Tasks.whyNot, value: task == id ? reason : "",
                isRequired: true, refusal: refusal))
            \(refusal?.field == nil ? refusal?.html(id: "task-declined-no") : nil)
            <button class="button" type="submit">\(Words.Tasks.declineIt)</button></form></details>
            """
    }
}
