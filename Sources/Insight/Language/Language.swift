/// A language that comments are written in, by its two letters of ISO 639-1.
package struct Language: Hashable, Codable, Sendable {
    package let code: String

    package init(_ code: String) {
        self.code = code
    }

    /// "de" for "de-AT" and "DE".
    package init(tag: String) {
        code = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
    }

    package static let english = Language("en")
}
