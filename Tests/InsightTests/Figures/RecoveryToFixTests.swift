import Insight
import Recovery
import Testing

@Suite struct RecoveryToFixTests {
    private let moment = Duration.milliseconds(1)
    private let fact = CaseFact.contacted().recovered(at: .monday.adding(.days(20)))

    @Test func `a fix counts when shipped after T0 and within 90 days of the recovery`() {
        let latest = Instant.monday.adding(.days(110))

        #expect(share(shippedAt: .monday) == "0 of 1")
        #expect(share(shippedAt: .monday.adding(moment)) == "1 of 1")
        #expect(share(shippedAt: latest) == "1 of 1")
        #expect(share(shippedAt: latest.adding(moment)) == "0 of 1")
        #expect(share(shippedAt: nil) == "0 of 1")
    }

    @Test func `a case counts once whatever its number of fixes`() {
        let shipped = Instant.monday.adding(.days(1))
        let figure = figure([
            FixLink(caseID: "case-1", shippedAt: shipped),
            FixLink(caseID: "case-1", shippedAt: shipped, isVerified: true),
            FixLink(caseID: "case-2", shippedAt: shipped),
        ])

        #expect(figure.counts == "1 of 1")
        #expect(figure.beside(.verifiedFixesOnly)?.counts == "1 of 1")
    }

    @Test func `a fix found ineffective does not count`() {
        let figure = figure([
            FixLink(caseID: "case-1", shippedAt: .monday.adding(.days(1)), isFoundIneffective: true)
        ])

        #expect(figure.counts == "0 of 1")
    }

    @Test func `the period is that of the recovery`() {
        var sources = FigureSources()
        sources.hasFixes = true
        sources.cases = [
            .contacted().recovered(at: Programme.january.to),
            .contacted(t0: .monday.subtracting(.days(90))).recovered(at: Programme.january.from),
        ]

        #expect(Figure.recoveryToFix(sources, in: Programme.longAfter).counts == "0 of 1")
    }

    @Test func `it is mature 90 days after the period`() {
        let ripe = Programme.january.to.adding(.days(90))

        #expect(figure([], now: ripe).counts == "0 of 1")
        #expect(figure([], now: ripe.subtracting(moment)).maturity == .soFar(0, of: 1))
    }

    @Test func `without recorded fixes or recovered cases nothing is measured`() {
        var sources = FigureSources()
        sources.cases = [fact]
        #expect(
            Figure.recoveryToFix(sources, in: Programme.longAfter).value == .notMeasured(.noFixesRecorded))

        sources.hasFixes = true
        sources.cases = [.contacted()]
        #expect(
            Figure.recoveryToFix(sources, in: Programme.longAfter).value == .notMeasured(.noRecoveredCases))
    }

    private func share(shippedAt: Instant?) -> String? {
        figure([FixLink(caseID: "case-1", shippedAt: shippedAt)]).counts
    }

    private func figure(_ links: [FixLink], now: Instant = Programme.longAfter.now) -> Figure {
        var sources = FigureSources()
        sources.cases = [fact]
        sources.fixLinks = links
        sources.hasFixes = true
        return .recoveryToFix(sources, in: Programme.frame(now: now))
    }
}
