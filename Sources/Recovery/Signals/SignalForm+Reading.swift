extension SignalForm {
    /// With what the words of its comment say: they raise a flag, and never lower one.
    ///
    /// - Parameter known: the same signal, if it was taken before.
    package func taking(_ reading: SignalReading?, after known: Signal?) -> SignalForm {
        guard let reading, hasNewComment(after: known) else { return self }
        var form = self
        form.language = language ?? known?.said.language
        form.hear(reading)
        return form
    }

    /// What was known says nothing anew, and what was received elsewhere long ago has said it there.
    package func hasNewComment(after known: Signal?) -> Bool {
        comment != nil && comment != known?.said.comment && stamped == nil
    }

    /// Whether what the comment says may open a case.
    package func isNews(at now: Instant) -> Bool {
        stamped == nil && Arrival.opens(opening, occurredAt: occurredAt ?? now, receivedAt: now).mayOpen
    }

    /// Whether the comment can wait a little to be read: it is history or nobody's, or so far nothing else calls for a case.
    package func canWaitToBeRead(at now: Instant) -> Bool {
        guard isNews(at: now), customer != nil else { return true }
        guard case .whenRecent = opening else { return false }
        return (try? Signal.band(of: self)) != .detractor && !churnIntent && !contactMe && measure != .silence
    }

    fileprivate mutating func hear(_ reading: SignalReading) {
        let kinds = reading.kinds
        churnIntent = churnIntent || kinds.contains(.churnIntent)
        contactMe = contactMe || kinds.contains(.contactMe)
        language = language ?? reading.language
    }
}

extension Signal {
    /// Takes over what the words of its comment say, where they are read after it was taken.
    package mutating func hear(_ reading: SignalReading) { said.hear(reading) }
}
