/// One of a list; the groups, where there are several, become the list's headings.
struct SelectField: Rendered {
    let id: String
    let name: String
    let label: String
    var groups: [Group]
    var selected: String?
    /// What the first, empty option says; nil for a list that always has a value.
    var none: String?
    var help: String?
    var refusal: RefusalNote?

    struct Group {
        var label: String?
        var choices: [Choice]
    }

    var html: HTML {
        let frame = FieldFrame(id: id, name: name, label: label, help: help, refusal: refusal)
        return """
            <div class="field">\(frame.labelled)<select class="input" id="\(id)" name="\(name)"\
            \(frame.attributes)>\
            \(none.map { "<option value=\"\">\($0)</option>" as HTML })\(each: groups, group)</select>\
            \(frame.below)</div>
            """
    }

    private func group(_ group: Group) -> HTML {
        let options: HTML = "\(each: group.choices, { Self.option($0, selected: selected) })"
        return group.label.map { "<optgroup label=\"\($0)\">\(options)</optgroup>" } ?? options
    }

    static func option(_ choice: Choice, selected: String?) -> HTML {
        """
        <option value="\(choice.value)"\(HTML.when(choice.value == selected, " selected"))>\(choice.label)\
        </option>
        """
    }
}
