/// Several lines of text.
struct TextArea: Rendered {
    let id: String
    let name: String
    let label: String
    var value = ""
    var help: String?
    var isRequired = false
    var refusal: RefusalNote?

    var html: HTML {
        let frame = FieldFrame(id: id, name: name, label: label, help: help, refusal: refusal)
        // A browser drops the first line break after the tag, so one of ours goes first.
        return """
            <div class="field">\(frame.labelled)<textarea class="input" id="\(id)" name="\(name)" rows="3"\
            \(HTML.when(isRequired, " required"))\(frame.attributes)>
            \(value)</textarea>\(frame.below)</div>
            """
    }
}
