package import Recovery

/// What is known of a case and its customer when somebody asks which archetype it resembles. Nil: unknown.
package struct ArchetypeFacts: Hashable, Sendable {
    package var measure: Measure?
    package var score: Int?
    /// Of both scores; nil: the measure's own.
    package var scale: Scale?
    /// The customer's last one before.
    package var earlierScore: Int?
    package var account: AccountScores?
    package var yearsAsCustomer: Double?
    /// Since they last bought something that they did not have before.
    package var monthsSincePurchase: Double?
    package var sites: Int?
    /// Of the customer with us in the last six weeks.
    package var recentContacts: Int?
    /// How many different ones of us they met in those.
    package var peopleSpokenTo: Int?
    /// Whether something that went wrong is on record.
    package var hasIncident: Bool?
    package var touchpoint: String?
    package var journeyStage: String?
    package var cause: SuspectedCause?
    package var channel: String?
    /// How many people saw it, where it was said in public.
    package var reach: Int?
    package var renewalsWithoutContact: Int?
    /// Since a person of ours last spoke with them, before this case.
    package var monthsSinceContact: Double?
    package var comment: Reading?
    /// Of the comment ("de", "de-AT"); nil: any of those that are known.
    package var language: String?

    /// An account's own score from -100 to 100, as it was a quarter ago and as it is.
    package struct AccountScores: Hashable, Sendable {
        package let earlier: Int
        package let now: Int

        package init(earlier: Int, now: Int) {
            self.earlier = earlier
            self.now = now
        }
    }

    package struct SuspectedCause: Hashable, Sendable {
        package let cause: Cause
        /// 1 where a person diagnosed it.
        package let confidence: Double

        package init(_ cause: Cause, confidence: Double) {
            self.cause = cause
            self.confidence = confidence
        }
    }

    package init() {}
}
