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
    package var steps: [(step: Step, state: Step.State)] {
        let next = Step.allCases.first { !isDone($0) }
        return Step.allCases.compactMap { step in
            if isDone(step) { return (step, .done) }
            guard isOpen else { return nil }
            return (step, step == next ? .now : .toCome)
        }
    }

    private func isDone(_ step: Step) -> Bool {
        switch step {
        case .heard: true
        case .inTouch: contactedAt != nil
        case .understood: stage.diagnosis != nil || isVerified
        case .told: isRemedyTold
        case .delivered: isVerified || deliveredAt != nil
        case .asked: isVerified
        }
    }

    private var isVerified: Bool {
        if case .verified = stage { true } else { false }
    }

    /// Whether the customer knows what puts it right.
    package var isRemedyTold: Bool {
        switch stage {
        case .remedyChosen: clock(.remedy)?.isRunning == false
        case .remedied, .verified: true
        case .open, .acknowledged, .diagnosed, .ended: false
        }
    }
}
