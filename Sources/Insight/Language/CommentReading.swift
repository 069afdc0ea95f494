/// What a comment says by its words alone.
package struct CommentReading: Hashable, Sendable {
    /// Nil: unknown.
    package let language: Language?
    /// Nil: nothing is said.
    package let sentiment: Sentiment?
    /// By place.
    package let findings: [Finding]

    package init(language: Language?, sentiment: Sentiment?, findings: [Finding]) {
        self.language = language
        self.sentiment = sentiment
        self.findings = findings
    }
}
