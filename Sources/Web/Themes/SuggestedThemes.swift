package import Recovery

/// What comments speak of besides, to be named. Each posts `name`, `words`, `language`, `into` and `do`.
package struct SuggestedThemes: Rendered, Sendable {
    package let suggestions: [Suggestion]
    /// That could take up words; none: nothing can be kept by the reader.
    package var kept: [Choice] = []
    package var csrf: String
    package var query: ThemeQuery
    package var mayChange: Bool
    /// Whether there are comments at all in which there could be others.
    package var hasComments: Bool

    package struct Suggestion: Sendable {
        package let name: String
        package let count: Int
        package let terms: [ThemeTerm]
        package let quotes: [ThemeQuote]

        package init(_ name: String, count: Int, _ terms: [ThemeTerm], _ quotes: [ThemeQuote]) {
            self.name = name
            self.count = count
            self.terms = terms
            self.quotes = quotes
        }
    }

    package init(
        _ suggestions: [Suggestion], csrf: String, _ query: ThemeQuery, mayChange: Bool, hasComments: Bool
    ) {
        self.suggestions = suggestions
        self.csrf = csrf
        self.query = query
        self.mayChange = mayChange
        self.hasComments = hasComments
    }

    package var html: HTML {
        """
        <section class="stack" aria-labelledby="suggested-h"><h2 id="suggested-h">\(Words.Themes.suggested)</h2>
        \(suggestions.isEmpty ? nothing : list)</section>
        """
    }

    private var nothing: HTML {
        "<p class=\"quiet\">\(hasComments ? Words.Themes.nothingSuggested : Words.Themes.fewComments)</p>"
    }

    private var list: HTML {
        """
        <p class="small quiet">\(Words.Themes.suggestedText) \(mayChange ? Words.Themes.nameOne : nil)</p>
        <div class="folds">\(each: suggestions.enumerated(), { card($0.offset, $0.element) })</div>
        """
    }

    private func card(_ place: Int, _ suggestion: Suggestion) -> HTML {
        """
        <details class="card fold-card"><summary><h3><bdi>\(suggestion.name)</bdi></h3> \
        <span class="small quiet num">\(Words.count(suggestion.count, "comment", "comments"))</span></summary>
        <div class="stack"><p class="small quiet" dir="auto">\(Words.Themes.found(by: suggestion.terms.map(\.written).joined(separator: ", ")))</p>
        <ul class="voices">\(each: suggestion.quotes, \.html)</ul>
        \(HTML.when(mayChange, form(place, suggestion)))</div></details>

        """
    }

    private func form(_ place: Int, _ suggestion: Suggestion) -> HTML {
        """
        <form action="\(Path.themes())" method="post" class="stack">\(HiddenField.csrf(csrf))\(query.fields)\
        \(HiddenField(name: "words", value: ThemeWords.text(suggestion.terms)))\
        \(HiddenField(name: "language", value: suggestion.terms.first?.language ?? ""))
        <div class="pair"><div class="stack">\(TextField(
            id: "name-\(place)", name: "name", label: Words.Themes.name, value: suggestion.name))
        <div class="row"><button class="button" type="submit" name="do" value="keep">\(Words.Themes.keepIt)</button></div></div>
        \(HTML.when(!kept.isEmpty, adding(place)))</div></form>
        """
    }

    private func adding(_ place: Int) -> HTML {
        """
        <div class="stack">\(SelectField(
            id: "into-\(place)", name: "into", label: Words.Themes.addTo,
            groups: [.init(label: nil, choices: kept)], none: Words.Layout.chooseOne))
        <div class="row"><button class="button" type="submit" name="do" value="add">\(Words.Themes.addThere)</button></div></div>
        """
    }
}
