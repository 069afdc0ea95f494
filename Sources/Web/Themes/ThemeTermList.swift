import Recovery

/// The words by which a theme is found, each with a way to take it away.
struct ThemeTermList: Rendered {
    private let theme: KeptTheme
    private let forms: ThemeForms?

    init(_ theme: KeptTheme, forms: ThemeForms?) {
        self.theme = theme
        self.forms = forms
    }

    var html: HTML { "<ul class=\"terms\">\(each: theme.terms, item)</ul>" }

    private func item(_ term: ThemeTerm) -> HTML {
        """
        <li><bdi>\(term.written)</bdi>\
        \(term.language.map { " <span class=\"small faint\">\(Words.Themes.languageName($0))</span>" as HTML })\
        \(forms.map { removing(term, $0) })</li>

        """
    }

    private func removing(_ term: ThemeTerm, _ forms: ThemeForms) -> HTML {
        """
        <form action="\(Path.removeTerm(forms.id))" method="post">\(HiddenField.csrf(forms.csrf))\(forms.query.fields)\
        \(HiddenField(name: "term", value: term.written))\(HiddenField(name: "language", value: term.language ?? ""))\
        <button class="button plain" type="submit" aria-label="\(Words.People.removeNamed(term.written))">\(Words.People.remove)</button></form>
        """
    }
}
