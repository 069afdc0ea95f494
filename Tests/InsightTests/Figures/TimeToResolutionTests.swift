import Insight
import Recovery
import Testing

@Suite struct TimeToResolutionTests {
    private let day = 86_400_000.0

    @Test func `a remedy or an honest no resolves, and what is open is longer than all`() throws {
        let honest = CaseFact.contacted("b").ended(.honestNo).with { $0.endedAt = $0.t0.adding(.days(6)) }
        let figure = figure(.contacted("a").remedied(after: .days(2)), honest, .contacted("c"))
        let wait = try #require(measured(figure))

        #expect(wait.median == .value(6 * day))
        #expect(wait.percentile90 == .longerThanAll)
        #expect(figure.members.numerator == ["a", "b"])
    }

    @Test func `who fell silent or left leaves, remedied before or not`() throws {
        let figure = figure(
            .contacted("a").ended(.noResponse), .contacted("b").ended(.customerLeft),
            .contacted("c").remedied(after: .days(4)).ended(.noResponse),
            .contacted("e").remedied(after: .days(4)).ended(.customerLeft),
            .contacted("f").remedied(after: .days(4)),
            .contacted("d").remedied(after: .days(1)).ended(.notADetractor))

        #expect(try #require(measured(figure)).count == 1)
        #expect(figure.beside(.notADetractor) == .count(1))
    }

    @Test func `the time to the recovery stands beside`() throws {
        let figure = figure(
            .contacted("a").remedied(after: .days(2)).recovered(at: .monday.adding(.days(40))),
            .contacted("b").remedied(after: .days(2)).recovered(at: .monday.adding(.days(50))),
            .contacted("c").remedied(after: .days(2)))

        #expect(figure.beside(.toRecovery)?.wait?.median == .value(50 * day))
    }

    @Test func `a case joins when its 21 days are past`() {
        func figure(at now: Instant) -> Figure {
            .timeToResolution(.with(.contacted().remedied(after: .days(1))), in: Programme.frame(now: now))
        }
        let joins = Instant.monday.adding(.days(21))

        #expect(figure(at: joins.subtracting(.moment)).maturity == .soFar(0, of: 0))
        #expect(figure(at: joins).maturity == .soFar(1, of: 1))
        #expect(figure(at: joins).maturesAt == Programme.january.to.adding(.days(21)))
    }

    @Test func `no cases are no data`() {
        #expect(figure().value == .notMeasured(.noDetractorCases))
        #expect(figure(.contacted().ended(.noResponse)).value == .notMeasured(.noDetractorCases))
    }

    private func figure(_ facts: CaseFact...) -> Figure {
        .timeToResolution(FigureSources(cases: facts), in: Programme.longAfter)
    }

    private func measured(_ figure: Figure) -> Figure.Wait? {
        guard case .duration(let wait) = figure.value else { return nil }
        return wait
    }
}
