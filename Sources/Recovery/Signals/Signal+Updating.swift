extension Signal {
    /// How long a score may still be corrected after the first one was received.
    package static let correctionTime = Duration.hours(24)

    /// The same signal sent again with more, or corrected; nil when it says nothing new.
    /// What was said stays unless something else was said; when it happened, and its measure once scored, stay.
    package func updated(
        by form: SignalForm, of sender: ID<Customer>?, now: Instant
    ) throws(SignalRefusal) -> Signal? {
        var updated = self
        if let sender {
            guard customer == nil || customer == sender else { throw .anotherCustomer }
            updated.customer = sender
        }
        updated.said.take(form)
        if let score = form.score, score != said.score {
            if said.score != nil {
                let first = firstScoredAt ?? receivedAt
                guard now.since(first) <= Self.correctionTime else {
                    throw .scoreIsFinal(since: first.adding(Self.correctionTime))
                }
            } else {
                updated.said.measure = form.measure ?? said.measure
                updated.firstScoredAt = now
            }
            updated.said.scale = form.scale ?? said.scale
            updated.said.score = score
            updated.band = try Self.band(of: updated.said)
            // A server whose clock is behind receives nothing before it was said.
            updated.receivedAt = max(now, receivedAt)
        }
        return updated == self ? nil : updated
    }
}

extension SignalForm {
    /// Takes over what the other says; says nothing about score, measure, time and customer.
    fileprivate mutating func take(_ other: SignalForm) {
        comment = other.comment ?? comment
        channel = other.channel ?? channel
        entryPoint = other.entryPoint ?? entryPoint
        touchpoint = other.touchpoint ?? touchpoint
        stage = other.stage ?? stage
        reportedReason = other.reportedReason ?? reportedReason
        language = other.language ?? language
        permalink = other.permalink ?? permalink
        reach = other.reach ?? reach
        if !other.tags.isEmpty { tags = other.tags }
        churnIntent = churnIntent || other.churnIntent
        contactMe = contactMe || other.contactMe
        isTest = isTest || other.isTest
    }
}
