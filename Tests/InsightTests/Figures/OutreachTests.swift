import Insight
import Recovery
import Testing

@Suite struct OutreachTests {
    @Test func `a contact counts before 48 hours, and later only beside`() {
        let figure = Figure.outreachRate(
            .with(
                .untouched("a").contacted(after: .hours(48) - .moment),
                .untouched("b").contacted(after: .hours(48)), .untouched("c"),
                .contacted("d").with { $0.isBackfilled = true }, .contacted("e").ended(.notADetractor),
                .contacted("f").with { $0.isTest = true }, .contacted("g").with { $0.isDetractorCase = false }
            ),
            in: Programme.longAfter)

        #expect(figure.counts == "2 of 4")
        #expect(figure.members.numerator == ["a", "d"])
        #expect(figure.beside(.contactedEver)?.counts == "3 of 4")
        #expect(figure.beside(.notADetractor) == .count(1))
    }

    @Test func `a case joins when its 48 hours are past, and the period is mature 48 hours after`() {
        let end = Programme.january.to
        let sources = FigureSources.with(.contacted("a"), .contacted("b", t0: end.subtracting(.moment)))

        func figure(at now: Instant) -> Figure { .outreachRate(sources, in: Programme.frame(now: now)) }
        let early = figure(at: end.adding(.hours(48) - .milliseconds(2)))
        let later = figure(at: end.adding(.hours(48) - .moment))
        let ripe = figure(at: end.adding(.hours(48)))

        #expect(early.maturity == .soFar(1, of: 1))
        #expect(later.maturity == .soFar(2, of: 2))
        #expect(later.value == .notMeasured(.notMatureYet))
        #expect(ripe.counts == "2 of 2")
    }

    @Test func `cases whose window runs are not mature yet, and no cases are none`() {
        let now = Programme.frame(now: .monday.adding(.hours(1)))

        #expect(Figure.outreachRate(.with(.contacted()), in: now).value == .notMeasured(.notMatureYet))
        #expect(Figure.outreachRate(.with(), in: now).value == .notMeasured(.noDetractorCases))
    }

    @Test func `a customer is reached who says something before day 14`() {
        let figure = Figure.reachRate(
            .with(
                .untouched("a").reached(after: .days(14) - .moment),
                .contacted("b").reached(after: .days(14)), .contacted("c"),
                .untouched("d").reached(after: .zero).with { $0.isTest = true }),
            in: Programme.longAfter)

        #expect(figure.counts == "1 of 3")
        #expect(figure.maturesAt == Programme.january.to.adding(.days(14)))
    }
}
