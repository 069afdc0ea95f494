import Insight
import Recovery
import Testing

@Suite struct TimeToFirstTouchTests {
    private let hour = 3_600_000.0

    @Test func `the median is the mean of the two middle waits`() throws {
        let wait = try #require(measured([1, 3, 6, 40].map { .untouched().contacted(after: .hours($0)) }))

        #expect(wait.median == .value(4.5 * hour))
        #expect(wait.percentile90 == .value(40 * hour))
        #expect(wait.untouched == 0)
    }

    @Test func `an untouched case is longer than all`() throws {
        let touched = CaseFact.untouched().contacted(after: .hours(1))

        #expect(try #require(measured([touched, touched, .untouched()])).median == .value(hour))
        #expect(try #require(measured([touched, .untouched()])).median == .longerThanAll)
    }

    @Test func `back-filled cases, mis-clicks and tests are out`() {
        let figure = figure([
            .contacted().with { $0.isBackfilled = true }, .contacted().ended(.notADetractor),
            .contacted().with { $0.isTest = true },
        ])

        #expect(figure.value == .notMeasured(.noDetractorCases))
        #expect(figure.beside(.notADetractor) == .count(1))
        #expect(figure.beside(.insideTheClock) == .noData)
    }

    @Test func `a touch at the deadline is inside the clock`() {
        let contacted = CaseFact.contacted()
        let due = { (late: Int64) in
            contacted.with { $0.firstTouchDeadline = $0.contactedAt?.adding(.milliseconds(-late)) }
        }
        let figure = figure([due(0), due(1), due(-1), contacted, .untouched()])

        #expect(figure.beside(.insideTheClock)?.counts == "2 of 5")
    }

    @Test func `high value and open time are shown where they are known`() throws {
        let valued = CaseFact.contacted().with {
            $0.isHighValue = true
            $0.contactedAfterOpenMilliseconds = 60_000
        }
        let other = CaseFact.contacted().with {
            $0.isHighValue = false
            $0.contactedAfterOpenMilliseconds = 30_000
        }
        let known = figure([valued, other, .untouched()])
        let unknown = figure([.contacted()])

        #expect(median(known.beside(.highValue)) == .value(2 * hour))
        #expect(median(known.beside(.openTime)) == .value(60_000))
        #expect(unknown.beside(.highValue) == nil)
        #expect(unknown.beside(.openTime) == nil)
    }

    @Test func `a case met in a younger one that goes on in it is left out of open time, and only there`() {
        let known = CaseFact.contacted().with { $0.contactedAfterOpenMilliseconds = 60_000 }
        let merged = CaseFact.contacted().with { $0.isContactOfMergedCase = true }

        #expect(median(figure([known, merged]).beside(.openTime)) == .value(60_000))
        #expect(figure([known, merged]).denominator == 2)
        #expect(figure([merged]).beside(.openTime) == nil)
        #expect(figure([known, merged, .contacted()]).beside(.openTime) == nil)
    }

    @Test func `a case joins when its 48 hours are past, and the period is mature 48 hours after`() {
        let end = Programme.january.to
        let facts = [CaseFact.contacted("a"), .contacted("b", t0: end.subtracting(.hours(1)))]

        func figure(endedFor time: Duration) -> Figure {
            .timeToFirstTouch(FigureSources(cases: facts), in: Programme.frame(now: end.adding(time)))
        }
        let early = figure(endedFor: .hours(47) - .milliseconds(1))
        let later = figure(endedFor: .hours(47))
        let ripe = figure(endedFor: .hours(48))

        #expect(early.maturity == .soFar(1, of: 1))
        #expect(later.maturity == .soFar(2, of: 2))
        #expect(later.value == .notMeasured(.notMatureYet))
        #expect(median(later.beside(.soFar)) == .value(2 * hour))
        #expect(ripe.maturity == .mature)
        #expect(ripe.denominator == 2)
        #expect(ripe.beside(.soFar) == nil)
    }

    private func figure(_ facts: [CaseFact]) -> Figure {
        .timeToFirstTouch(FigureSources(cases: facts), in: Programme.longAfter)
    }

    private func measured(_ facts: [CaseFact]) -> Figure.Wait? {
        guard case .duration(let wait) = figure(facts).value else { return nil }
        return wait
    }

    private func median(_ amount: Figure.Beside.Amount?) -> RankedValues.Quantile? {
        guard case .duration(let wait) = amount else { return nil }
        return wait.median
    }
}
