/// A word by which a theme is found in comments, or two next to each other.
package struct ThemeTerm: Hashable, Sendable {
    /// As people write it, on one line.
    package let written: String
    /// Whose forms count, as a code like "en"; nil where only the words themselves do.
    package let language: String?

    /// White space of whatever kind is one blank.
    package init(_ written: String, language: String?) {
        self.written = written.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        self.language = language
    }
}
