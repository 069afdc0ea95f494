/// One piece of feedback as a way in hands it over, before anything was decided about it.
package struct SignalForm: Hashable, Sendable {
    /// Together with `sourceID` the key under which the signal is taken once.
    package var source: String
    /// Text, since ids exceed 2^53.
    package var sourceID: String
    /// Nil for an anonymous answer.
    package var customer: CustomerForm?
    package var measure: Measure?
    /// Nil: the measure's own scale.
    package var scale: Scale?
    package var score: Int?
    package var comment: String?
    package var channel: String?
    package var entryPoint: String?
    package var touchpoint: String?
    package var stage: String?
    package var tags: [String] = []
    package var reportedReason: String?
    package var language: String?
    package var occurredAt: Instant?
    /// How many people saw it, where it was said in public.
    package var reach: Int?
    package var permalink: String?
    package var churnIntent = false
    package var contactMe = false
    package var isTest = false
    package var opening = Opening.whenRecent
    /// Nil for what was never received anywhere before.
    package var stamped: Stamped?

    /// What was stamped on a signal where it was received first, and goes along when it is moved.
    package struct Stamped: Hashable, Sendable {
        package let receivedAt: Instant
        package let segment: String?
        package let isHistory: Bool

        package init(receivedAt: Instant, segment: String?, isHistory: Bool) {
            self.receivedAt = receivedAt
            self.segment = segment
            self.isHistory = isHistory
        }
    }

    /// Whether a signal of the past may open a case.
    package enum Opening: Hashable, Sendable {
        /// No case for what happened more than 30 days before it arrived.
        case whenRecent
        case never
        /// Cases also for older ones that happened at or after this instant; they count as back-filled.
        case since(Instant)
        /// Somebody here wants a case opened, whatever was said.
        case byHand
    }

    package init(source: String, sourceID: String) {
        self.source = source
        self.sourceID = sourceID
    }
}
