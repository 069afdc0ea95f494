package import Recovery

/// What became of the detractor cases of one month, so far.
package struct MonthCohort: Sendable {
    package let month: LocalMonth
    package let cases: Int
    package let contacted: Int
    package let remedied: Int
    package let answered: Int
    package let recovered: Int
    package let promoters: Int
    /// Whether the window of its last case is past.
    package let isMature: Bool

    init(_ month: LocalMonth, _ sources: FigureSources, at moment: Scorecard.Moment) {
        let cohort = Cohort.awaitingNextScore(
            of: sources, in: moment.frame(Period(month, in: moment.zone)))
        let facts = cohort.members.map(\.fact)
        self.month = month
        cases = facts.count
        contacted = facts.count { $0.isContactedInTime }
        remedied = facts.count { $0.firstRemediedAt != nil }
        answered = facts.count { $0.answered(in: .answered) }
        recovered = facts.count { $0.answered(in: .recovered) }
        promoters = facts.count { $0.answered(in: .promoter) }
        isMature = cohort.isMature
    }
}
