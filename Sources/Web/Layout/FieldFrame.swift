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
