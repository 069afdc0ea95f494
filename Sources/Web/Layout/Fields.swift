/// An option of a list: what is posted, and what is read.
package struct Choice: Hashable, Sendable {
    package let value: String
    package let label: String
    /// A sentence under the label, where there is room for one.
    package let meaning: String?

    package init(_ value: String, _ label: String, meaning: String? = nil) {
        self.value = value
        self.label = label
        self.meaning = meaning
    }
}

/// A value that travels with a form unseen.
package struct HiddenField: Rendered {
    package let name: String
    package let value: String

    package static func csrf(_ token: String) -> HiddenField { HiddenField(name: "csrf", value: token) }

    package var html: HTML {
        """
        <input type="hidden" name="\(name)" value="\(value)">
        """
    }
}

/// A refusal beside what was refused: the rule's name, and what would satisfy it.
package struct RefusalNote: Error, Hashable, Sendable {
    package let rule: String
    package let sentence: String
    /// The name of the control it is about; nil for the form as a whole.
    package let field: String?

    package init(rule: String, sentence: String, field: String? = nil) {
        self.rule = rule
        self.sentence = sentence
        self.field = field
    }

    /// Takes the focus, so that a page fetched anew opens where it was refused.
    func html(id: String) -> HTML {
        """
        <p class="refusal" id="\(id)" role="alert" tabindex="-1" autofocus data-rule="\(rule)">\(Icon.alert)\
        <span>\(sentence) <code class="faint">\(rule)</code></span></p>
        """
    }
}

/// What a control's surroundings are: label above, help and refusal below, both named by the control.
struct FieldFrame {
    let id: String
    let name: String
    let label: String
    var help: String?
    var refusal: RefusalNote?

    /// Only a refusal about this very control.
    private var own: RefusalNote? { refusal?.field == name ? refusal : nil }

    var attributes: HTML {
        let described = [help == nil ? nil : "\(id)-help", own == nil ? nil : "\(id)-no"].compactMap { $0 }
        return """
            \(HTML.when(!described.isEmpty, " aria-describedby=\"\(described.joined(separator: " "))\""))\
            \(HTML.when(own != nil, " aria-invalid=\"true\""))
            """
    }

    var labelled: HTML {
        """
        <label for="\(id)">\(label)</label>
        """
    }

    var below: HTML {
        """
        \(help.map { "<span class=\"help\" id=\"\(id)-help\">\($0)</span>" as HTML })\
        \(own?.html(id: "\(id)-no"))
        """
    }
}

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

/// One of a few, all seen at once, each with its sentence.
struct RadioSet: Rendered {
    let id: String
    let name: String
    let legend: String
    let choices: [Choice]
    var selected: String?
    var help: String?
    var refusal: RefusalNote?

    private var own: RefusalNote? { refusal?.field == name ? refusal : nil }

    var html: HTML {
        """
        <fieldset class="field"\(HTML.when(own != nil, " aria-describedby=\"\(id)-no\""))><legend>\(legend)\
        </legend>\
        \(help.map { "<p class=\"help\">\($0)</p>" as HTML })\
        <div>\(each: choices.enumerated(), { choice($0.offset, $0.element) })</div>\
        \(own?.html(id: "\(id)-no"))</fieldset>
        """
    }

    private func choice(_ index: Int, _ choice: Choice) -> HTML {
        let isChecked = choice.value == selected
        return """
            <div class="choice"><input type="radio" name="\(name)" id="\(id)-\(index)" value="\
            \(choice.value)"\
            \(HTML.when(choice.meaning != nil, " aria-describedby=\"\(id)-\(index)-m\""))\
            \(HTML.when(isChecked, " checked"))>\
            <label for="\(id)-\(index)">\(choice.label)</label>\
            \(choice.meaning.map { "<span class=\"small quiet\" id=\"\(id)-\(index)-m\">\($0)</span>" as HTML })</div>
            """
    }
}

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
