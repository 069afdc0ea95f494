/// A language that comments are written in, by its two letters of ISO 639-1.
package struct Language: Hashable, Codable, Sendable {
    package let code: String

    package init(_ code: String) {
        self.code = code
    }

    package static let english = Language("en")
}
