import Insight
import Recovery
import Testing

@Suite struct DetractorToPromoterTests {
    @Test func `all cases are the base, contacted or not`() {
        let figure = figure(
            [
                .contacted("a").answered(.promoter, after: .days(40)),
                .contacted("b").answered(.passive, after: .days(40)),
                .untouched("c").answered(.promoter, after: .days(40)),
                .untouched("d"),
                .contacted("e").ended(.notADetractor),
            ])

        #expect(figure.counts == "2 of 4")
        #expect(figure.beside(.promotersOfContacted)?.counts == "1 of 2")
        #expect(figure.beside(.promotersOfAnswered)?.counts == "2 of 3")
        #expect(figure.beside(.notADetractor) == .count(1))
    }

    @Test func `a promoter at day 60 comes too late`() {
        let figure = figure(
            [
                .untouched("a").answered(.promoter, after: .days(60)),
                .untouched("b").answered(.promoter, after: .days(60) - .milliseconds(1)),
            ])

        #expect(figure.counts == "1 of 2")
        #expect(figure.beside(.promotersAfterWindow) == .count(1))
        #expect(figure.beside(.promotersOfContacted) == .noData)
    }

    @Test func `no cases are no data`() {
        let figure = figure([])

        #expect(figure.value == .notMeasured(.noDetractorCases))
    }

    private func figure(_ facts: [CaseFact]) -> Figure {
        .detractorToPromoter(FigureSources(cases: facts), in: Programme.longAfter)
    }
}
