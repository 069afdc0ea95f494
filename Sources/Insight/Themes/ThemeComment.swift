package import Recovery

/// What themes need to know of one signal. Those without a comment have an empty text: they count in the score alone, and
/// may be told together.
package struct ThemeComment: Hashable, Sendable {
    package var text: String
    package var month: LocalMonth
    /// As a code like "en"; nil where nobody knows.
    package var language: String?
    /// By the cuts stored with the signal.
    package var band = Band.unscored
    /// From -1 to 1.
    package var sentiment: Double?
    package var segment: String?
    /// Of the journey.
    package var stage: String?
    /// Of signals that are told together.
    package var count = 1

    package init(_ text: String, in month: LocalMonth) {
        self.text = text
        self.month = month
    }

    /// A letter or digit is in it, or a sign that is a word by itself.
    var hasWords: Bool {
        text.unicodeScalars.contains { scalar in
            switch Sign(scalar) {
            case .letter, .alone: true
            case .mark, .between: false
            }
        }
    }
}
