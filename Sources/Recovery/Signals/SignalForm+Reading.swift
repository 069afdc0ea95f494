extension SignalForm {
    /// With what the words of its comment say: they raise a flag, and never lower one.
    ///
    /// - Parameter known: the same signal, if it was taken before.
    package func taking(_ reading: SignalReading?, after known: Signal?) -> SignalForm {
        guard let reading, hasNewComment(after: known) else { return self }
        let kinds = reading.kinds
        var form = self
        form.churnIntent = churnIntent || kinds.contains(.churnIntent)
        form.contactMe = contactMe || kinds.contains(.contactMe)
        form.language = language ?? known?.said.language ?? reading.language
        return form
    }

    /// What was known says nothing anew, and what was received elsewhere long ago has said it there.
    package func hasNewComment(after known: Signal?) -> Bool {
        comment != nil && comment != known?.said.comment && stamped == nil
    }
}
