/// Somebody asked whether a remedy may be given that is beyond what they may give themselves.
package struct Approval: Hashable, Sendable {
    package let id: ID<Approval>
    package let asker: ID<Member>
    /// Who was asked by name.
    package let approver: ID<Member>
    package let kind: RemedyKind
    /// Of the catalogue; nil for a kind by itself.
    package let code: String?
    package let costMinor: Int64
    /// Empty once it was erased.
    package let rationale: String
    /// The customer knows of it.
    package let isTold: Bool
    /// Nil: it fits, and comes after the diagnosis.
    package let exception: Case.RemedyException?
    package let askedAt: Instant
    /// Nil before anybody decided.
    package let outcome: Outcome?
    /// The case has gone on since: what it was asked for is not the question any more.
    package let hasLapsed: Bool

    package enum Outcome: String, CaseIterable, Hashable, Sendable, Codable {
        case approved, declined
        /// By what the same member asked for later.
        case replaced
    }

    package init(
        id: ID<Approval>, asker: ID<Member>, approver: ID<Member>, kind: RemedyKind, code: String?,
        costMinor: Int64, rationale: String, isTold: Bool = false,
        exception: Case.RemedyException? = nil, askedAt: Instant,
        outcome: Outcome? = nil, hasLapsed: Bool = false
    ) {
        self.id = id
        self.asker = asker
        self.approver = approver
        self.kind = kind
        self.code = code
        self.costMinor = costMinor
        self.rationale = rationale
        self.isTold = isTold
        self.exception = exception
        self.askedAt = askedAt
        self.outcome = outcome
        self.hasLapsed = hasLapsed
    }

    package var isPending: Bool { outcome == nil && !hasLapsed }

    package var choice: Case.RemedyChoice {
        Case.RemedyChoice(
            code.map { .catalogued(code: $0) } ?? .kind(kind), costMinor: costMinor, rationale: rationale,
            isTold: isTold, by: exception)
    }
}

extension CaseEvent.Kind {
    /// What is asked for before one of these is no question any more.
    package static let lapsingApprovals: [CaseEvent.Kind] = [
        .struckOut, .emergencyTakenBack, .remedied, .verified, .ended,
    ]
}
