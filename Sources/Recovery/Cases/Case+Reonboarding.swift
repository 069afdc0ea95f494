extension Case {
    /// A step by which the customer is led back in after the delivery, as it was marked in this round.
    package struct ReonboardingStep: Hashable, Sendable {
        /// From 1, in the order of the playbook.
        package let number: Int
        package let isSkipped: Bool

        package init(_ number: Int, isSkipped: Bool = false) {
            self.number = number
            self.isSkipped = isSkipped
        }
    }

    package enum ReonboardingRefusal: Refusal, Hashable {
        case alreadyEnded(at: Instant)
        case notRemedied
        case noSuchStep(of: Int)
        case markedAlready
        case noReason
        case oneIsDone

        package var rule: String {
            switch self {
            case .alreadyEnded: "case_has_ended"
            case .notRemedied: "delivered_before_reonboarding"
            case .noSuchStep: "reonboarding_step"
            case .markedAlready: "step_marked_already"
            case .noReason: "why_a_step_is_skipped"
            case .oneIsDone: "goodwill_needs_a_step"
            }
        }
    }

    /// A step was done; or, with a reason, it is left out. Goodwill needs one that was done.
    /// - Parameter count: how many steps there are.
    /// - Parameter marked: those of this round that were marked before.
    package mutating func mark(
        step number: Int, of count: Int, skippingBecause reason: String?, beside marked: [ReonboardingStep],
        by member: ID<Member>, now: Instant
    ) throws(ReonboardingRefusal) {
        if let ended = stage.endedAt { throw .alreadyEnded(at: ended) }
        guard case .remedied = stage else { throw .notRemedied }
        guard (1...max(1, count)).contains(number), count > 0 else { throw .noSuchStep(of: count) }
        guard !marked.contains(where: { $0.number == number }) else { throw .markedAlready }
        let isLast = marked.count + 1 >= count
        if let reason {
            guard !reason.isBlank else { throw .noReason }
            if isLast, needsReonboarding, marked.allSatisfy(\.isSkipped) { throw .oneIsDone }
        }
        note(reason == nil ? .stepDone : .stepSkipped, at: now, by: member, became: String(number))
        if isLast { stop(.reonboarding, at: now, by: member, now: now) }
    }

    /// By then somebody has led the customer back in.
    package static let reonboarding = Duration.days(14)
}
