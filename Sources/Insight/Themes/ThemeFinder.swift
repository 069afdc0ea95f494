/// Finds which of some themes a comment speaks of.
///
/// A comment's own language does not matter: each term looks for the forms of its own.
package struct ThemeFinder {
    private var languages: [Forms] = []

    private struct Forms {
        let code: String?
        var reader: StemReader
        var themes: [StemTerm: [Int]] = [:]
    }

    package init(_ themes: [Theme]) {
        for (number, theme) in themes.enumerated() {
            for term in theme.terms { add(term, of: number) }
        }
    }

    private mutating func add(_ term: Theme.Term, of theme: Int) {
        if !languages.contains(where: { $0.code == term.language }) {
            languages.append(Forms(code: term.language, reader: StemReader(term.language)))
        }
        guard let index = languages.firstIndex(where: { $0.code == term.language }) else { return }
        let numbers = term.stems.map { languages[index].reader.number(of: $0) }
        guard let first = numbers.first else { return }
        let stemTerm = numbers.count > 1 ? StemTerm(first, numbers[1]) : StemTerm(first)
        languages[index].themes[stemTerm, default: []].append(theme)
    }

    /// Their places among the themes, rising.
    package mutating func themes(in text: String) -> [Int] {
        let wording = Wording(text)
        var found: Set<Int> = []
        for index in languages.indices {
            let themes = languages[index].themes
            languages[index].reader.read(wording).forEachTerm { term, _ in
                if let these = themes[term] { found.formUnion(these) }
            }
        }
        return found.sorted()
    }

    /// For each theme the places of the comments in it, rising.
    package static func members(of themes: [Theme], among texts: some Sequence<String>) -> [[Int]] {
        var finder = ThemeFinder(themes)
        var members: [[Int]] = Array(repeating: [], count: themes.count)
        for (place, text) in texts.enumerated() {
            for theme in finder.themes(in: text) { members[theme].append(place) }
        }
        return members
    }
}
