package import Recovery

/// What can be done with a theme: rename it, add words, merge it into another, remove it. Posts `name`; `words` and
/// `language`; `into`; nothing.
package struct ThemeForms: Sendable {
    package let id: String
    package let csrf: String
    package let query: ThemeQuery
    package var name: String
    package var words = ""
    package var language: String
    /// Those that it can be merged into.
    package var others: [Choice] = []
    package var refusal: RefusalNote?

    package init(_ theme: KeptTheme, csrf: String, _ query: ThemeQuery) {
        id = theme.id.rawValue
        self.csrf = csrf
        self.query = query
        name = theme.name
        language = ThemeWords.usualLanguage(of: theme.terms)
    }

    /// What is about no control of these forms.
    var refusalOfAll: HTML? {
        guard let refusal, !["name", "words", "into"].contains(refusal.field) else { return nil }
        return refusal.html(id: "refused")
    }

    var adding: HTML {
        form(
            .addTerms(id), Words.Themes.addWords,
            TermFields(
                label: Words.Themes.moreWords, words: words, language: language, refusal: refusal
            ).html)
    }

    /// What is wanted seldom.
    var folded: HTML {
        Fold(
            "change", Words.Themes.change, isOpen: ["name", "into"].contains(refusal?.field),
            """
            <div class="pair">\(renaming)\(HTML.when(!others.isEmpty, merging))\(removing)</div>
            """
        ).html
    }

    private var renaming: HTML {
        form(
            .renameTheme(id), Words.Themes.rename, heading: Words.Themes.rename,
            TextField(
                id: "name", name: "name", label: Words.Themes.name, value: name, isRequired: true,
                refusal: refusal
            ).html)
    }

    private var merging: HTML {
        form(
            .mergeTheme(id), Words.Themes.mergeDo, heading: Words.Themes.merge,
            SelectField(
                id: "into", name: "into", label: Words.Themes.into,
                groups: [.init(label: nil, choices: others)], none: Words.Layout.chooseOne,
                help: Words.Themes.mergeText, refusal: refusal
            ).html)
    }

    private var removing: HTML {
        form(
            .removeTheme(id), Words.Themes.remove, heading: Words.Themes.remove, isDanger: true,
            "<p class=\"small quiet\">\(Words.Themes.removeText)</p>")
    }

    private func form(
        _ path: Path, _ button: String, heading: String? = nil, isDanger: Bool = false, _ controls: HTML
    ) -> HTML {
        """
        <form action="\(path)" method="post" class="stack">\(HiddenField.csrf(csrf))\(query.fields)
        \(heading.map { "<h3>\($0)</h3>" as HTML })
        \(controls)
        <div class="row"><button class="button\(HTML.when(isDanger, " danger"))" type="submit">\(button)</button></div></form>

        """
    }
}
