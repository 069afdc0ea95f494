package import Recovery

/// A remedy of a case, not withdrawn.
package struct RemedyFact: Hashable, Sendable {
    package var caseID: String
    package var round: Int
    /// Of a case that went on in this one.
    package var isOfMergedCase = false
    package var kind: RemedyKind
    /// In minor units of the organization's currency.
    package var costMinor: Int64
    package var chosenAt: Instant
    package var deliveredAt: Instant?
    /// Gives back what was wrongly taken, which was never ours to spend.
    package var returnsWhatWasOwed = false

    package init(caseID: String, kind: RemedyKind, costMinor: Int64, chosenAt: Instant, deliveredAt: Instant?)
    {
        self.caseID = caseID
        self.round = 1
        self.kind = kind
        self.costMinor = costMinor
        self.chosenAt = chosenAt
        self.deliveredAt = deliveredAt
    }
}

extension FigureSources {
    /// Cases know when they were remedied first; remedies, with what. What came after the next score or after its window cannot
    /// have brought a recovery about, and what a merged case was given was given for a cause of its own.
    package mutating func tellWhichRemediesCame() {
        let own = remedies.lazy.filter { $0.round == 1 && !$0.isOfMergedCase }
        let given = Dictionary(grouping: own, by: \.caseID)
        for index in cases.indices {
            guard let its = given[cases[index].id] else { continue }
            let windowEnd = cases[index].windowEnd
            let end = cases[index].nextScore.map { min($0.occurredAt, windowEnd) } ?? windowEnd
            cases[index].remedies = Set(
                its.lazy.filter { $0.deliveredAt.map { $0 < end } ?? false }.map(\.kind))
        }
    }
}
