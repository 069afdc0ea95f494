/// Words by which a theme is found, and whose forms count.
struct TermFields: Rendered {
    var label = Words.Themes.words
    var words = ""
    var language: String
    var refusal: RefusalNote?

    var html: HTML {
        """
        <div class="pair">\(TextArea(
            id: "words", name: "words", label: label, value: words, help: Words.Themes.wordsHelp,
            isRequired: true, refusal: refusal))
        \(SelectField(
            id: "language", name: "language", label: Words.Themes.language,
            groups: [.init(label: nil, choices: Self.languages)], selected: language, refusal: refusal))</div>
        """
    }

    private static let languages =
        ThemeWords.languages.map { Choice($0, Words.Themes.languageName($0)) }
        + [Choice("", Words.Themes.noLanguage)]
}
