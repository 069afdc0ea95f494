/// A yes that can be given.
struct CheckField: Rendered {
    let id: String
    let name: String
    let label: String
    var isChecked = false
    var isRequired = false
    var help: String?
    var refusal: RefusalNote?

    var html: HTML {
        let frame = FieldFrame(id: id, name: name, label: label, help: help, refusal: refusal)
        return """
            <div class="field"><div class="row top"><input type="checkbox" id="\(id)" name="\(name)" \
            value="yes"\
            \(HTML.when(isChecked, " checked"))\(HTML.when(isRequired, " required"))\(frame.attributes)>\
            \(frame.labelled)</div>\(frame.below)</div>
            """
    }
}
