import Insight
import Recovery
import Testing

@Suite struct RePurchaseTests {
    private let moment = Duration.milliseconds(1)
    private let recoveredAt = Instant.monday
    private var yearLater: Instant { Zone.utc.adding(months: 12, to: recoveredAt) }

    @Test func `a purchase after the recovery and up to twelve months counts`() {
        #expect(share(purchaseAt: recoveredAt) == "0 of 1")
        #expect(share(purchaseAt: recoveredAt.adding(moment)) == "1 of 1")
        #expect(share(purchaseAt: yearLater) == "1 of 1")
        #expect(share(purchaseAt: yearLater.adding(moment)) == "0 of 1")
    }

    @Test func `twelve months end with February where there is no 29th`() throws {
        let february = try LocalMonth(#require(LocalDay("2024-02-01")))
        let frame = FigureFrame(
            period: Period(february, in: .utc), zone: .utc, now: Programme.longAfter.now)
        let recovered = Zone.utc.instant(
            of: LocalDateTime(day: february.firstDay.adding(days: 28), hour: 9, minute: 0))
        let limit = Zone.utc.instant(
            of: LocalDateTime(day: try #require(LocalDay("2025-02-28")), hour: 9, minute: 0))

        var sources = sources([.contacted().recovered(at: recovered)])
        sources.purchases = [purchase(at: limit)]
        #expect(Figure.rePurchase(sources, in: frame).counts == "1 of 1")
        sources.purchases = [purchase(at: limit.adding(moment))]
        #expect(Figure.rePurchase(sources, in: frame).counts == "0 of 1")
    }

    @Test func `what was refunded is not bought again`() {
        var sources = sources([.contacted().recovered(at: recoveredAt)])
        sources.purchases = [purchase(at: recoveredAt.adding(.days(1)), isNetPositive: false)]

        #expect(Figure.rePurchase(sources, in: Programme.longAfter).counts == "0 of 1")
    }

    @Test func `an account counts once, with its first recovery of all time`() {
        let first = CaseFact.contacted("a").recovered(at: recoveredAt)
        let again = CaseFact.contacted("b").recovered(at: recoveredAt.adding(.days(3)), round: 2)
        let longAgo = CaseFact.contacted("c").recovered(at: Programme.january.from.subtracting(moment))

        #expect(Figure.rePurchase(sources([again, first]), in: Programme.longAfter).counts == "0 of 1")
        #expect(
            Figure.rePurchase(sources([again, first, longAgo]), in: Programme.longAfter).value
                == .notMeasured(.noRecoveredCases))
    }

    @Test func `passives stand beside from their first passive score of the period`() {
        var sources = sources([.contacted().recovered(at: recoveredAt)])
        let first = PassiveScore(unit: "Bo", occurredAt: recoveredAt)
        sources.passives = [
            PassiveScore(unit: "Bo", occurredAt: recoveredAt.adding(.days(10))), first,
            PassiveScore(unit: "Ada", occurredAt: Programme.january.to),
        ]
        sources.purchases = [purchase(unit: "Bo", at: recoveredAt.adding(.days(5)))]

        let figure = Figure.rePurchase(sources, in: Programme.longAfter)

        #expect(figure.beside(.passives)?.counts == "1 of 1")
        #expect(figure.counts == "0 of 1")
    }

    @Test func `it is mature twelve months after the period`() {
        let sources = sources([.contacted().recovered(at: recoveredAt)])
        let ripe = Zone.utc.adding(months: 12, to: Programme.january.to)

        let early = Figure.rePurchase(sources, in: Programme.frame(now: ripe.subtracting(moment)))

        #expect(early.value == .notMeasured(.notMatureYet))
        #expect(early.maturity == .soFar(0, of: 1))
        #expect(Figure.rePurchase(sources, in: Programme.frame(now: ripe)).counts == "0 of 1")
    }

    @Test func `without recorded purchases nothing is measured`() {
        var sources = sources([.contacted().recovered(at: recoveredAt)])
        sources.hasPurchases = false

        #expect(
            Figure.rePurchase(sources, in: Programme.longAfter).value == .notMeasured(.noPurchasesRecorded))
    }

    private func share(purchaseAt instant: Instant) -> String? {
        var sources = sources([.contacted().recovered(at: recoveredAt)])
        sources.purchases = [purchase(at: instant)]
        return Figure.rePurchase(sources, in: Programme.longAfter).counts
    }

    private func sources(_ cases: [CaseFact]) -> FigureSources {
        var sources = FigureSources()
        sources.cases = cases
        sources.hasPurchases = true
        return sources
    }

    private func purchase(
        unit: String = "Café Linden", at instant: Instant, isNetPositive: Bool = true
    ) -> Purchase {
        Purchase(unit: unit, occurredAt: instant, kind: .purchase, isNetPositive: isNetPositive)
    }
}
