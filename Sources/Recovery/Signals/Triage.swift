/// Whether a signal opens a case, and why.
package struct Triage: Hashable, Sendable {
    package var band: Band
    package var measure: Measure?
    package var scale: Scale?
    package var score: Int?
    /// The same customer's latest earlier score in the same measure.
    package var earlierScore: Int?
    package var churnIntent: Bool
    package var contactMe: Bool
    package var accountFell: Bool

    package init(
        band: Band, measure: Measure?, scale: Scale?, score: Int?, earlierScore: Int?, churnIntent: Bool,
        contactMe: Bool, accountFell: Bool
    ) {
        self.band = band
        self.measure = measure
        self.scale = scale
        self.score = score
        self.earlierScore = earlierScore
        self.churnIntent = churnIntent
        self.contactMe = contactMe
        self.accountFell = accountFell
    }

    /// The strongest reason to open a case; nil when there is none.
    package var opening: OpeningKind? {
        if band == .detractor { return .detractor }
        if let scale, let score, let earlierScore, scale.isFall(from: earlierScore, to: score) {
            return .fall
        }
        if churnIntent { return .churnIntent }
        if contactMe { return .contactMe }
        if accountFell { return .accountFall }
        return measure == .silence ? .silence : nil
    }
}
