/// One line of text, or anything else an `input` takes.
struct TextField: Rendered {
    let id: String
    let name: String
    let label: String
    var value = ""
    var type = Kind.text
    var help: String?
    var isRequired = false
    var autocomplete: String?
    var refusal: RefusalNote?

    enum Kind: String {
        case text, email, password, date, number, file
        case phone = "tel"
        case dateTime = "datetime-local"
    }

    var html: HTML {
        let frame = FieldFrame(id: id, name: name, label: label, help: help, refusal: refusal)
        return """
            <div class="field">\(frame.labelled)<input class="input" id="\(id)" name="\(name)" type="\
            \(type.rawValue)"\
            \(HTML.when(type != .password && type != .file, " value=\"\(value)\""))\
            \(HTML.when(isRequired, " required"))\
            \(autocomplete.map { " autocomplete=\"\($0)\"" as HTML })\(frame.attributes)>\(frame.below)</div>
            """
    }
}
