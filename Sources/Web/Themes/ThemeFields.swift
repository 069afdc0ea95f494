/// A theme of one's own words. Posts `name`, `words`, `language`.
package struct ThemeFields: Sendable {
    package var csrf: String
    package var query: ThemeQuery
    package var name = ""
    /// As typed.
    package var words = ""
    /// As a code; empty: none.
    package var language: String
    package var refusal: RefusalNote?

    package init(csrf: String, _ query: ThemeQuery, language: String) {
        self.csrf = csrf
        self.query = query
        self.language = language
    }

    var html: HTML {
        Fold(
            "own-theme", Words.Themes.own, isOpen: refusal != nil,
            """
            <form action="\(Path.themes())" method="post" class="stack">\(HiddenField.csrf(csrf))\(query.fields)
            \(isOwn ? nil : refusal?.html(id: "refused"))
            \(TextField(
                id: "name", name: "name", label: Words.Themes.name, value: name, isRequired: true, refusal: refusal))
            \(TermFields(words: words, language: language, refusal: refusal))
            <div class="row"><button class="button" type="submit">\(Words.Themes.keep)</button></div></form>
            """
        ).html
    }

    /// About one of its own controls.
    private var isOwn: Bool { ["name", "words"].contains(refusal?.field) }

    mutating func fill(from form: PageForm) {
        name = form.text("name") ?? ""
        words = form["words"]
        language = form["language"]
    }
}
