import Insight
import Recovery
import Testing

@Suite struct CostPerSaveTests {
    private let saved = CaseFact.contacted("a").answered(.passive, after: .days(40))
    /// An hour at 40.00.
    private let hours = ["a", "b", "c"].map { TimeSpent(caseID: $0, minutes: 60, hourlyCostMinor: 4_000) }

    @Test func `three hours at 40 for one save in three are 120`() {
        let figure = figure(.with(saved, .contacted("b"), .contacted("c")) { $0.timeSpent = hours })

        #expect(figure.number?.value == 12_000)
        #expect(figure.beside(.timeOnly)?.number?.value == 12_000)
        #expect(figure.beside(.saves) == .count(1))
    }

    @Test func `remedies given and approvals are in all, not in the time`() {
        var owed = remedy(700)
        owed.returnsWhatWasOwed = true
        let figure = figure(
            .with(saved) {
                $0.timeSpent = [
                    hours[0], TimeSpent(caseID: "a", minutes: 3, hourlyCostMinor: 2_000, isApproval: true),
                ]
                $0.remedies = [remedy(500), owed, remedy(900, deliveredAt: nil)]
            })

        #expect(figure.number?.value == 4_600)
        #expect(figure.beside(.timeOnly)?.number?.value == 4_000)
    }

    @Test func `cases outside the cohort cost nothing`() {
        let figure = figure(
            .with(saved, .untouched("b"), .contacted("c").with { $0.isTest = true }) { $0.timeSpent = hours })

        #expect(figure.number?.value == 4_000)
    }

    @Test func `without a save, minutes or cases there is no cost per save`() {
        let elsewhere = TimeSpent(caseID: "z", minutes: 1, hourlyCostMinor: 1)

        #expect(figure(.with(.contacted("a")) { $0.timeSpent = hours }).value == .notMeasured(.noSaveYet))
        #expect(figure(.with(saved)).value == .notMeasured(.noMinutesRecorded))
        #expect(
            figure(.with(saved) { $0.timeSpent = [elsewhere] }).value == .notMeasured(.noMinutesRecorded))
        #expect(figure(.with { $0.timeSpent = hours }).value == .notMeasured(.noDetractorCases))
    }

    @Test func `it is mature with the recovery rate`() {
        let ripe = Programme.january.to.adding(.days(60))
        let sources = FigureSources.with(saved) { $0.timeSpent = hours }

        #expect(figure(sources, now: ripe.subtracting(.moment)).value == .notMeasured(.notMatureYet))
        #expect(figure(sources, now: ripe).number?.value == 4_000)
    }

    private func figure(_ sources: FigureSources, now: Instant = Programme.longAfter.now) -> Figure {
        .costPerSave(sources, in: Programme.frame(now: now))
    }

    private func remedy(_ costMinor: Int64, deliveredAt: Instant? = .monday) -> RemedyFact {
        RemedyFact(
            caseID: "a", kind: .credit, costMinor: costMinor, chosenAt: .monday, deliveredAt: deliveredAt)
    }
}
