/// Why it happened, as the owner understood it before anything was offered.
package struct Diagnosis: Hashable, Sendable {
    package enum Fixability: String, CaseIterable, Hashable, Sendable, Codable {
        case fixableNow = "fixable_now"
        case systemic
    }

    package let cause: Cause
    /// Code of one of the organization's reasons, mapped to the same cause.
    package let reason: String
    package let secondCause: Cause?
    package let fixability: Fixability

    package init(cause: Cause, reason: String, secondCause: Cause? = nil, fixability: Fixability) {
        self.cause = cause
        self.reason = reason
        self.secondCause = secondCause
        self.fixability = fixability
    }
}

/// The words of a diagnosis: kept apart, so that erasure can empty them.
package struct DiagnosisWords: Hashable, Sendable {
    /// Each answers "why?" to the one before it.
    package let whys: [String]
    /// Why two whys were enough.
    package let fewerWhysBecause: String?
    /// The customer's own words.
    package let evidence: String

    package init(whys: [String], fewerWhysBecause: String? = nil, evidence: String) {
        self.whys = whys.filter { !$0.isBlank }
        self.fewerWhysBecause = fewerWhysBecause.flatMap { $0.isBlank ? nil : $0 }
        self.evidence = evidence
    }
}

extension String {
    package var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
