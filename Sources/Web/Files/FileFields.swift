/// Posts `words` and one `file`.
package struct FileFields: Rendered {
    package var form: CaseForm
    package var words = ""
    package var refusal: RefusalNote?

    package init(form: CaseForm) {
        self.form = form
    }

    package var html: HTML {
        """
        <form action="\(Path.attachFile(form.caseID))" method="post" enctype="multipart/form-data" class="stack">\
        \(HiddenField.csrf(form.csrf))
        \(TextField(
            id: "file-words", name: "words", label: Words.Files.words, value: words, help: Words.Files.wordsHelp,
            refusal: refusal))
        \(TextField(
            id: "file-file", name: "file", label: Words.Files.file, type: .file, help: Words.Files.fileHelp,
            isRequired: true, refusal: refusal))
        \(refusal?.field == nil ? refusal?.html(id: "file-no") : nil)
        <div class="row"><button class="button" type="submit">\(Words.Files.save)</button></div></form>
        """
    }
}
