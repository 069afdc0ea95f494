/// The cause that an organization's language model suggests for a comment whose own words do not tell it: shown, and no
/// more. No rule, route or figure reads it.
package struct ModelSuggestion: Hashable, Sendable {
    /// As whoever answered is called.
    package let model: String
    package let cause: Cause
    /// How sure it says that it is, in thousandths.
    package let confidence: Int
    /// The words that it points to: bytes of UTF-8 in the comment, in their order.
    package let places: [Range<Int>]

    package init(model: String, cause: Cause, confidence: Int, places: [Range<Int>]) {
        self.model = model
        self.cause = cause
        self.confidence = min(max(confidence, 0), 1_000)
        self.places = places
    }
}
