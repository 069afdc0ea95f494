import Insight
import Recovery

/// Words as they are typed, to be found in comments.
enum ThemeWords {
    /// Codes of the languages whose forms are known.
    static let languages = WordForms.languages

    /// Each line is a term, and so is what commas and semicolons part; a comma within "9,99" parts nothing.
    static func terms(in form: PageForm) -> [ThemeTerm] {
        let language = languages.first { $0 == form["language"] }
        return form["words"].replacing(/[,;](?=\s|$)/, with: "\n").split(whereSeparator: \.isNewline)
            .map { ThemeTerm(String($0), language: language) }.filter { !$0.written.isEmpty }
    }

    /// What `terms` reads.
    static func text(_ terms: [ThemeTerm]) -> String { terms.map(\.written).joined(separator: "\n") }

    /// That of most of these terms; English where there are none.
    static func usualLanguage(of terms: [ThemeTerm]) -> String {
        let counts = Dictionary(grouping: terms.compactMap(\.language)) { $0 }
        return counts.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key ?? "en"
    }
}
