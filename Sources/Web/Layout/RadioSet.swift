/// One of a few, all seen at once, each with its sentence.
struct RadioSet: Rendered {
    let id: String
    let name: String
    let legend: String
    let choices: [Choice]
    var selected: String?
    var help: String?
    var refusal: RefusalNote?
    /// Side by side, for a few short ones.
    var isInline = false

    private var own: RefusalNote? { refusal?.field == name ? refusal : nil }

    var html: HTML {
        """
        <fieldset class="field\(HTML.when(isInline, " inline"))"\(HTML.when(own != nil, " aria-describedby=\"\(id)-no\""))><legend>\(legend)\
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
