extension Case {
    /// Why a link to the customer's page is not withdrawn.
    package enum ProgressRefusal: Refusal, Hashable {
        case noLink

        package var rule: String { "no_progress_link" }
    }

    /// The customer gets a link to the page of steps done and to come; one at a time leads there.
    package mutating func openProgress(by member: ID<Member>, now: Instant) {
        note(.progressOpened, at: now, by: member)
    }

    /// The link leads nowhere any more.
    package mutating func withdrawProgress(
        hasLink: Bool, by member: ID<Member>, now: Instant
    ) throws(ProgressRefusal) {
        guard hasLink else { throw .noLink }
        note(.progressWithdrawn, at: now, by: member)
    }

    /// How far it is, as its customer sees it.
    package enum Step: CaseIterable, Hashable, Sendable {
        case heard, inTouch, understood, told, delivered, asked

        package enum State: Hashable, Sendable {
            case done, now, toCome
        }
    }

    /// Of an ended case only what was done.
    /// - Parameter isTold: whether the customer knows of something that puts it right.
    package func steps(isTold: Bool) -> [(step: Step, state: Step.State)] {
        let next = Step.allCases.first { !isDone($0, isTold: isTold) }
        return Step.allCases.compactMap { step in
            if isDone(step, isTold: isTold) { return (step, .done) }
            guard isOpen else { return nil }
            return (step, step == next ? .now : .toCome)
        }
    }

    private func isDone(_ step: Step, isTold: Bool) -> Bool {
        switch step {
        case .heard: true
        case .inTouch: contactedAt != nil
        case .understood: stage.diagnosis != nil || wasPutRight
        case .told: isTold || wasPutRight
        case .delivered: wasPutRight
        case .asked: isVerified
        }
    }

    private var isVerified: Bool {
        if case .verified = stage { true } else { false }
    }

    /// Also of a case that ended after the delivery without an answer.
    private var wasPutRight: Bool {
        switch stage {
        case .remedied, .verified: true
        case .ended: round == 1 && firstRemediedAt != nil
        case .open, .acknowledged, .diagnosed, .remedyChosen: deliveredAt != nil
        }
    }
}
