/// A structural change that removes a cause, so that the next customers do not meet it.
package struct Fix: Hashable, Sendable {
    package let id: ID<Fix>
    package let title: String
    package let cause: Cause
    /// Where customers met it; nil: in many places.
    package let touchpoint: String?
    package let recordedAt: Instant
    package internal(set) var stage: Stage

    package enum Stage: Hashable, Sendable {
        case inWork
        case shipped(at: Instant)
        /// The data showed that it worked, or that it did not.
        case judged(Verdict, shippedAt: Instant, at: Instant)
    }

    package enum Verdict: String, CaseIterable, Hashable, Sendable, Codable {
        case verified, ineffective
    }

    package init(
        id: ID<Fix>, title: String, cause: Cause, touchpoint: String?, recordedAt: Instant,
        stage: Stage = .inWork
    ) {
        self.id = id
        self.title = title
        self.cause = cause
        self.touchpoint = touchpoint
        self.recordedAt = recordedAt
        self.stage = stage
    }

    package var shippedAt: Instant? {
        switch stage {
        case .inWork: nil
        case .shipped(let at), .judged(_, let at, _): at
        }
    }
}

extension Fix {
    /// Why a fix is not recorded or moved on.
    package enum FixRefusal: Refusal, Hashable {
        case noTitle
        case shippedAlready
        case shippedInTheFuture
        case notShipped

        package var rule: String {
            switch self {
            case .noTitle: "fix_title"
            case .shippedAlready: "fix_shipped_already"
            case .shippedInTheFuture: "fix_shipped_in_the_future"
            case .notShipped: "fix_not_shipped"
            }
        }
    }

    /// A change that is put down for the first time.
    package init(
        recorded title: String, as id: ID<Fix>, of cause: Cause, at touchpoint: String?, now: Instant
    ) throws(FixRefusal) {
        guard !title.isBlank, title.count <= 200 else { throw .noTitle }
        self.init(id: id, title: title, cause: cause, touchpoint: touchpoint, recordedAt: now)
    }

    /// A change that would have spared the customer of a diagnosed case what happened, where it happened.
    package init(
        proposed title: String, as id: ID<Fix>, for its: Case, now: Instant
    ) throws {
        guard let cause = its.stage.diagnosis?.cause else { throw Case.CommitmentRefusal.notYetDiagnosed }
        try self.init(recorded: title, as: id, of: cause, at: its.slices.touchpoint, now: now)
    }

    /// It reached customers.
    package mutating func ship(at shippedAt: Instant, now: Instant) throws(FixRefusal) {
        guard stage == .inWork else { throw .shippedAlready }
        guard shippedAt <= now else { throw .shippedInTheFuture }
        stage = .shipped(at: shippedAt)
    }

    /// A later verdict takes the place of an earlier one: what worked may return.
    package mutating func judge(_ verdict: Verdict, now: Instant) throws(FixRefusal) {
        guard let shippedAt else { throw .notShipped }
        stage = .judged(verdict, shippedAt: shippedAt, at: now)
    }
}
