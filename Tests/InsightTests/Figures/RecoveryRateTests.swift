import Insight
import Recovery
import Testing

@Suite struct RecoveryRateTests {
    private let sixtyDays = Duration.days(60)
    private let moment = Duration.milliseconds(1)

    @Test func `of four contacted cases one recovered, and who kept silent stays in the base`() throws {
        let share = try #require(Share(1, of: 4))
        let figure = rate([
            .contacted("a").answered(.promoter, after: .days(40)),
            .contacted("b").answered(.detractor, after: .days(40)),
            .contacted("c"),
            .contacted("d").ended(.noResponse),
            .untouched("e"),
        ])

        #expect(figure.counts == "1 of 4")
        #expect(figure.maturity == .mature)
        #expect(figure.beside(.recoveredOfAnswered)?.counts == "1 of 2")
        #expect(figure.beside(.noResponse) == .count(1))
        #expect(figure.value == .share(share, interval: share.interval))
        #expect(figure.members == Figure.Members(base: ["a", "b", "c", "d"], numerator: ["a"]))
        #expect(figure.besides.first?.members == Figure.Members(base: ["a", "b"], numerator: ["a"]))
    }

    @Test func `where customers are asked later, a later score counts, and the cohort ripens later`() {
        let late = CaseFact.contacted().answered(.promoter, after: .days(78) - moment).with {
            $0.nextScoreDays = 78
        }
        let tooLate = late.answered(.promoter, after: .days(78))

        #expect(rate([late]).counts == "1 of 1")
        #expect(rate([tooLate]).counts == "0 of 1")
        #expect(rate([late]).window.length == .days(78))
        #expect(rate([late.with { $0.nextScoreDays = 60 }]).counts == "0 of 1")
    }

    @Test func `a passive next score is a recovery`() {
        #expect(rate([.contacted().answered(.passive, after: .days(40))]).counts == "1 of 1")
    }

    @Test func `the period takes its first instant and leaves its end`() {
        let period = Programme.january
        let figure = rate([
            .contacted("a", t0: period.from.subtracting(moment)),
            .contacted("b", t0: period.from),
            .contacted("c", t0: period.to.subtracting(moment)),
            .contacted("d", t0: period.to),
        ])

        #expect(figure.counts == "0 of 2")
    }

    @Test func `a contact at day 60 comes too late for the base`() {
        let figure = rate([
            .untouched("a").contacted(after: sixtyDays), .untouched("b").contacted(after: sixtyDays - moment),
        ])

        #expect(figure.counts == "0 of 1")
    }

    @Test func `a score at day 60 is not a recovery and is shown beside`() {
        let figure = rate([
            .contacted("a").answered(.promoter, after: sixtyDays),
            .contacted("b").answered(.promoter, after: sixtyDays - moment),
            .contacted("c").answered(.detractor, after: sixtyDays),
        ])

        #expect(figure.counts == "1 of 3")
        #expect(figure.beside(.recoveredAfterWindow) == .count(1))
        #expect(figure.beside(.recoveredOfAnswered)?.counts == "1 of 1")
    }

    @Test func `who said that all is well and did not move is soothed, and shown beside`() {
        func confirmed(_ id: String) -> CaseFact {
            .contacted(id).remedied(after: .days(5)).with { $0.confirmedAt = $0.t0.adding(.days(8)) }
        }
        let figure = rate([
            confirmed("a").answered(.passive, after: .days(40)),
            confirmed("b").answered(.detractor, after: .days(40)),
            confirmed("c").answered(.promoter, after: sixtyDays),
            confirmed("d"),
            .contacted("e"),
        ])

        #expect(figure.counts == "1 of 5")
        #expect(figure.beside(.soothed) == .count(3))
        #expect(figure.beside(.cameBackByBehaviour) == nil)
    }

    @Test func `who gave no score and bought again is shown beside, and not recovered`() {
        let remedied = CaseFact.contacted("a").remedied(after: .days(5))
        var sources = FigureSources(cases: [
            remedied, .contacted("b"), remedied.with { $0.id = "c" }.answered(.detractor, after: .days(40)),
        ])
        sources.purchases = [
            Purchase(
                unit: remedied.unit, occurredAt: remedied.t0.adding(.days(9)), kind: .renewal,
                isNetPositive: true)
        ]
        sources.hasPurchases = true

        let figure = Figure.recoveryRate(sources, in: Programme.longAfter)

        #expect(figure.counts == "0 of 3")
        #expect(figure.beside(.cameBackByBehaviour) == .count(1))
    }

    @Test func `mis-clicks, tests and other cases are in no base`() {
        let recovered = CaseFact.contacted().answered(.promoter, after: .days(40))
        let figure = rate([
            recovered.ended(.notADetractor),
            recovered.with { $0.isTest = true },
            recovered.with { $0.isDetractorCase = false },
            .contacted().ended(.honestNo),
            .contacted().ended(.customerLeft),
            recovered.with { $0.isBackfilled = true },
        ])

        #expect(figure.counts == "1 of 3")
        #expect(figure.beside(.notADetractor) == .count(1))
        #expect(figure.beside(.honestNo) == .count(1))
        #expect(figure.beside(.customerLeft) == .count(1))
    }

    @Test func `who was erased undecided within the window leaves, who was erased later stays`() {
        let erasedAtDay = { (days: Int) in
            CaseFact.contacted().with { $0.withdrawnAt = $0.t0.adding(.days(days)) }
        }
        let figure = rate([
            erasedAtDay(59), erasedAtDay(60), erasedAtDay(50).answered(.promoter, after: .days(40)),
        ])

        #expect(figure.counts == "1 of 2")
        #expect(figure.beside(.withdrawn) == .count(1))
    }

    @Test func `a recovery in a later round is shown beside and not counted`() {
        let figure = rate([
            .contacted().answered(.detractor, after: .days(30)).recovered(
                at: .monday.adding(.days(55)), round: 2)
        ])

        #expect(figure.counts == "0 of 1")
        #expect(figure.beside(.recoveredInLaterRound) == .count(1))
    }

    @Test func `no cases and no contacted cases are no data, not 0 %`() {
        #expect(rate([]).value == .notMeasured(.noDetractorCases))
        #expect(rate([.untouched()]).value == .notMeasured(.noContactedCases))
        #expect(rate([]).numerator == nil)
    }

    @Test func `a cohort is mature 60 days after its period and before that only so far`() {
        let facts = [CaseFact.contacted("a").answered(.promoter, after: .days(40)), .contacted("b")]
        let ripe = Programme.january.to.adding(sixtyDays)

        let early = rate(facts, in: Programme.frame(now: ripe.subtracting(moment)))
        let late = rate(facts, in: Programme.frame(now: ripe))

        #expect(early.value == .notMeasured(.notMatureYet))
        #expect(early.maturity == .soFar(1, of: 2))
        #expect(early.maturesAt == ripe)
        #expect(late.counts == "1 of 2")
        #expect(late.maturity == .mature)
    }

    @Test func `an unripe period without cases says that there are none`() {
        let figure = rate([], in: Programme.frame(now: Programme.january.to))

        #expect(figure.value == .notMeasured(.noDetractorCases))
        #expect(figure.maturity == .soFar(0, of: 0))
    }

    private func rate(_ facts: [CaseFact], in frame: FigureFrame = Programme.longAfter) -> Figure {
        .recoveryRate(FigureSources(cases: facts), in: frame)
    }
}
