import Insight
import Recovery
import Testing

@Suite struct NetRetentionGapTests {
    private let landmark = Instant.monday.adding(.days(60))
    private var yearLater: Instant { Zone.utc.adding(months: 12, to: landmark) }

    @Test func `recovered accounts keep so much more of their revenue`() {
        let figure = figure(
            accounts: ["Ada": 1_200, "Bo": 1_000], recovered: ["Ada"],
            [event("Ada", .expansion, at: yearLater, 200), event("Bo", .cancellation, at: landmark)])

        #expect(figure.number?.value == 120)
        #expect(figure.number?.unit == .points)
        #expect(figure.members == Figure.Members(base: ["Ada", "Bo"], numerator: ["Ada"]))
        #expect(figure.beside(.retentionOfRecovered)?.number?.value == 1.2)
        #expect(figure.beside(.retentionOfUnrecovered)?.number?.value == 0)
        #expect(figure.beside(.afterSixMonths)?.number?.value == 100)
    }

    @Test func `revenue is that of the instant, whatever the sign of a contraction`() {
        let figure = figure(
            accounts: ["Ada": 800, "Bo": 800], recovered: ["Ada"],
            [
                event("Ada", .contraction, at: yearLater.adding(.moment), 200),
                event("Bo", .contraction, at: landmark.adding(.moment), -200),
                event("Bo", .expansion, at: landmark, 300),
            ])

        #expect(figure.beside(.retentionOfRecovered)?.number?.value == 1)
        #expect(figure.beside(.retentionOfUnrecovered)?.number?.value == 0.8)
    }

    @Test func `who left before the landmark is printed and not compared`() {
        let left = { (wait: Duration) in
            figure(
                accounts: ["Ada": 800, "Bo": 800, "Cy": 800], recovered: ["Ada"],
                [event("Cy", .cancellation, at: landmark.adding(wait))])
        }

        #expect(left(.milliseconds(-1)).beside(.leftBeforeDay60)?.counts == "1 of 3")
        #expect(left(.milliseconds(-1)).members.base == ["Ada", "Bo"])
        #expect(left(.zero).members.base == ["Ada", "Bo", "Cy"])
    }

    @Test func `an account is recovered when every case opened before the landmark is`() {
        let again = { (wait: Duration) in
            CaseFact.contacted("again", t0: .monday.adding(wait)).with { $0.unit = "Ada" }
        }
        let recovered = { (fact: CaseFact) in
            figure(accounts: ["Ada": 1, "Bo": 1], recovered: ["Ada"], [], and: fact).members.numerator
        }
        #expect(recovered(again(.days(9))) == [])
        #expect(recovered(again(.days(9)).recovered(at: landmark.subtracting(.moment))) == ["Ada"])
        #expect(recovered(again(.days(9)).recovered(at: landmark)) == [])
    }

    @Test func `tests, other currencies and accounts without revenue are left out`() {
        var sources = sources(accounts: ["Ada": 800, "Bo": 800], recovered: ["Ada"], [])
        sources.currency = Currency("EUR")
        sources.accounts[1].currency = "USD"
        let figure = Figure.netRetentionGap(sources, in: Programme.longAfter)

        #expect(figure.value == .notMeasured(.noGroupsToCompare))
        #expect(figure.beside(.withoutRevenue) == .count(1))

        sources.accounts[0].isTest = true
        #expect(
            Figure.netRetentionGap(sources, in: Programme.longAfter).value
                == .notMeasured(.noRevenueRecorded))
    }

    @Test func `it is mature twelve months after the landmark of the last day, the six months sooner`() {
        let end = Programme.january.to.adding(.days(60))
        let sources = sources(accounts: ["Ada": 800, "Bo": 800], recovered: ["Ada"], [])
        let late = {
            Figure.netRetentionGap(sources, in: Programme.frame(now: Zone.utc.adding(months: $0, to: end)))
        }

        #expect(late(12).number?.value == 0)
        #expect(late(11).value == .notMeasured(.notMatureYet))
        #expect(late(6).beside(.afterSixMonths)?.number?.value == 0)
        #expect(late(5).beside(.afterSixMonths) == .noData)
    }

    private func figure(
        accounts: [String: Int64], recovered: Set<String>, _ events: [BehaviourEvent],
        and fact: CaseFact? = nil
    ) -> Figure {
        var sources = sources(accounts: accounts, recovered: recovered, events)
        if let fact { sources.cases.append(fact) }
        return .netRetentionGap(sources, in: Programme.longAfter)
    }

    private func sources(
        accounts: [String: Int64], recovered: Set<String>, _ events: [BehaviourEvent]
    ) -> FigureSources {
        var sources = FigureSources()
        for (unit, revenue) in accounts.sorted(by: { $0.key < $1.key }) {
            var fact = CaseFact(id: "case-\(unit)", t0: .monday, unit: unit)
            if recovered.contains(unit) { fact.recoveredAt = .monday.adding(.days(30)) }
            sources.cases.append(fact)
            sources.accounts.append(AccountFact(id: unit, annualRevenueMinor: revenue))
        }
        sources.behaviours = events
        return sources
    }

    private func event(
        _ unit: String, _ kind: BehaviourEvent.Kind, at instant: Instant, _ amountMinor: Int64? = nil
    ) -> BehaviourEvent {
        var event = BehaviourEvent(unit: unit, kind: kind, occurredAt: instant)
        event.amountMinor = amountMinor
        return event
    }
}
