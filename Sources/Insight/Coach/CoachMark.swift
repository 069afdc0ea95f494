/// What in a message would harden a customer who is unhappy already.
package struct CoachMark: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        /// Leads with the score they gave, or with how we came to know.
        case surveillanceOpener = "surveillance_opener"
        /// Words that would go to anybody, and places left to be filled in.
        case template
        case defensive
        /// Sympathy out of a handbook.
        case scripted
        case dismissive
        /// Money before what went wrong is named.
        case moneyFirst = "money_first"
        case overPromising = "over_promising"
        case surveyAsk = "survey_ask"
        case tooLong = "too_long"
        /// Nothing of what the customer wrote is taken up.
        case noCustomerWords = "no_customer_words"
        /// No offer to speak with each other.
        case noCall = "no_call"
    }

    package let kind: Kind
    /// Bytes of UTF-8 in the message, whole characters; nil for what is missing, and for what is too long.
    package let place: Range<Int>?

    package init(kind: Kind, place: Range<Int>?) {
        self.kind = kind
        self.place = place
    }
}
