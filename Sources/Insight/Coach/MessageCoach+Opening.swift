package import Recovery

extension MessageCoach {
    /// A better opening: the customer's own words, what we understood, and the offer of a call. The writer goes on from
    /// there.
    /// - Parameter comment: in any language; what is quoted stays as they wrote it.
    package func opening(answering comment: String?, cause: Cause?) -> String {
        let quotation = comment.flatMap { Quotation(from: CoachReading($0, phrases: phrases)) }
        let understood = phrases.opening("opening \(cause?.rawValue ?? "unclear")")
        return phrases.opening(quotation == nil ? "opening bare" : "opening")
            .replacing("{understood}", with: understood)
            .replacing("{quote}", with: quotation?.text ?? "")
    }
}
