extension Case {
    /// What the customer was told, and what was set going for others, as far as a delivery rests on it.
    package struct Commitments: Hashable, Sendable {
        /// All that were made in the case.
        package let promises: [Promise]
        /// Those that answer the case.
        package let fixes: [Fix]
        /// Since the diagnosis.
        package let isLimitTold: Bool

        package init(promises: [Promise] = [], fixes: [Fix] = [], isLimitTold: Bool = false) {
            self.promises = promises
            self.fixes = fixes
            self.isLimitTold = isLimitTold
        }
    }

    /// What a case needs before it is remedied, beside the remedy.
    package enum Commitment: Hashable, Sendable {
        /// What can be put right now: a date that the customer was told in this round.
        case promise
        /// What is systemic: a change that is to remove the cause for others too.
        case fix(Cause)
        /// What is systemic: how far we can go for now.
        case limit
    }

    /// Each that the diagnosis asks for, and whether it was made.
    package func commitments(
        asIn made: Commitments
    ) -> [(commitment: Commitment, isMade: Bool)] {
        guard let diagnosis = stage.diagnosis else { return [] }
        switch diagnosis.fixability {
        case .fixableNow:
            return [(.promise, made.promises.contains { $0.madeAt >= roundBegan })]
        case .systemic:
            return [
                (.fix(diagnosis.cause), made.fixes.contains { diagnosis.isRemoved(by: $0) }),
                (.limit, made.isLimitTold),
            ]
        }
    }

    func checkCommitments(_ made: Commitments) throws(DeliveryRefusal) {
        guard let lacking = commitments(asIn: made).first(where: { !$0.isMade }) else { return }
        switch lacking.commitment {
        case .promise: throw .noPromise
        case .fix(let cause): throw .noFix(cause)
        case .limit: throw .limitNotTold
        }
    }

    /// What was promised before belongs to an earlier round.
    private var roundBegan: Instant {
        let began = clocks.first { $0.kind == .plan && $0.generation == round }?.start
        return round == 1 ? min(t0, openedAt) : began ?? min(t0, openedAt)
    }

    package enum CommitmentRefusal: Refusal, Hashable {
        case alreadyEnded(at: Instant)
        case notYetDiagnosed
        case fixOfAnotherCause(Cause)
        case linkedAlready
        case noWords

        package var rule: String {
            switch self {
            case .alreadyEnded: "case_has_ended"
            case .notYetDiagnosed: "diagnose_first"
            case .fixOfAnotherCause: "fix_of_another_cause"
            case .linkedAlready: "fix_linked_already"
            case .noWords: "what_the_limit_is"
            }
        }
    }

    /// A change that is to remove the cause carries the case along, and with it the customer's own words. `fixes` are those
    /// that it is linked to already.
    package mutating func link(
        _ fix: Fix, beside fixes: [Fix], isProposed: Bool, by member: ID<Member>, now: Instant
    ) throws(CommitmentRefusal) {
        let diagnosis = try checkedDiagnosis()
        guard diagnosis.isRemoved(by: fix) else { throw .fixOfAnotherCause(fix.cause) }
        guard !fixes.contains(where: { $0.id == fix.id }) else { throw .linkedAlready }
        note(
            .fixLinked, at: now, by: member, about: fix.id.rawValue, became: isProposed ? "proposed" : "found"
        )
    }

    /// The customer knows how far we can go for now. "Not on the roadmap, here is what is" is an answer too.
    package mutating func tellLimit(
        _ words: String, by member: ID<Member>, now: Instant
    ) throws(CommitmentRefusal) {
        _ = try checkedDiagnosis()
        guard !words.isBlank else { throw .noWords }
        note(.limitTold, at: now, by: member)
    }

    private func checkedDiagnosis() throws(CommitmentRefusal) -> Diagnosis {
        if let ended = stage.endedAt { throw .alreadyEnded(at: ended) }
        guard let diagnosis = stage.diagnosis else { throw .notYetDiagnosed }
        return diagnosis
    }
}

extension Diagnosis {
    /// Whether the change is to remove one of its causes.
    package func isRemoved(by fix: Fix) -> Bool { fix.cause == cause || fix.cause == secondCause }
}
