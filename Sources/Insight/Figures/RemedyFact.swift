package import Recovery

/// A remedy of a case, not withdrawn.
package struct RemedyFact: Hashable, Sendable {
    package var caseID: String
    package var round: Int
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
    /// Cases know when they were remedied first; remedies, with what.
    package mutating func tellWhichRemediesCame() {
        let given = Dictionary(grouping: remedies.lazy.filter { $0.round == 1 }, by: \.caseID)
        for index in cases.indices {
            guard let its = given[cases[index].id] else { continue }
            let end = cases[index].nextScore?.occurredAt
            cases[index].remedies = Set(
                its.lazy.filter { remedy in
                    remedy.deliveredAt.map { at in end.map { at < $0 } ?? true } ?? false
                }.map(\.kind))
        }
    }
}
