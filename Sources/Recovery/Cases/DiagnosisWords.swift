/// The words of a diagnosis: kept apart, so that erasure can empty them.
package struct DiagnosisWords: Hashable, Sendable {
    /// Each answers "why?" to the one before it.
    package let whys: [String]
    /// Why two whys were enough.
    package let fewerWhysBecause: String?
    /// The customer's own words.
    package let evidence: String
    /// Why this is another incident than the one that the last round was about; nil: it is the same.
    package let anotherIncidentBecause: String?

    package init(
        whys: [String], fewerWhysBecause: String? = nil, evidence: String,
        anotherIncidentBecause: String? = nil
    ) {
        self.whys = whys.filter { !$0.isBlank }
        self.fewerWhysBecause = fewerWhysBecause.flatMap { $0.isBlank ? nil : $0 }
        self.evidence = evidence
        self.anotherIncidentBecause = anotherIncidentBecause
    }
}
