/// Where a file is handed in. Posts multipart `csrf`, `file` to /imports.
package struct ImportUploadPage: Page {
    package var csrf: String
    package var refusal: RefusalNote?

    package init(csrf: String, refusal: RefusalNote? = nil) {
        self.csrf = csrf
        self.refusal = refusal
    }

    package var title: String { Words.Imports.newTitle }
    package var section: Section? { .imports }
    package var layout: PageLayout { .narrow }

    package var html: HTML {
        """
        <header class="page-head"><div><p class="small faint">\
        <a href="\(Path.imports)">\(Words.Imports.title)</a></p>\
        <h1>\(title)</h1></div></header>
        \(ImportSteps(current: 1))
        <section class="stack" aria-labelledby="file-h"><h2 id="file-h">\(Words.Imports.file)</h2>
        \(Self.form(
            csrf: csrf, corrects: nil, label: Words.Imports.choose, help: Words.Imports.fileHelp,
            button: Words.Imports.upload, refusal: refusal))
        <p class="small faint">\(Words.Imports.afterUpload)</p>
        <p class="small"><a href="\(Path.sample)" download>\(Words.FirstSteps.sample)</a></p></section>
        """
    }

    /// Also for the corrected rows of an earlier import, whose id then goes along as `corrects`.
    static func form(
        csrf: String, corrects: String?, label: String, help: String, button: String, refusal: RefusalNote?
    ) -> HTML {
        """
        <form action="\(Path.imports)" method="post" enctype="multipart/form-data" class="drop">\
        \(HiddenField.csrf(csrf))\(corrects.map { HiddenField(name: "corrects", value: $0) })
        \(Icon.upload)<label for="file"><b>\(label)</b></label>
        <input type="file" id="file" name="file" required accept=".csv,.tsv,.txt,text/csv" \
        aria-describedby="file-help\(HTML.when(refusal != nil, " refused"))"\
        \(HTML.when(refusal != nil, " aria-invalid=\"true\""))>
        <p class="help" id="file-help">\(help)</p>
        \(refusal?.html(id: "refused"))
        <button class="button primary" type="submit">\(button)</button>
        </form>
        """
    }
}
