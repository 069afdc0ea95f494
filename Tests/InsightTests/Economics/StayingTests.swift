import Insight
import Recovery
import Testing

@Suite struct StayingTests {
    /// A year and day 60 after every case of January.
    private static let later = Instant.monday.adding(.days(480))

    @Test func `who was recovered by day 60 is told apart from who was not`() throws {
        let staying = try #require(Self.staying(.cafe(.cancellation, after: .days(200))))

        #expect(staying.recovered.accounts == 1)
        #expect(staying.unrecovered.accounts == 1)
        #expect(staying.months == 12)
    }

    @Test func `an account counts until the month in which it left`() throws {
        let staying = try #require(Self.staying(.cafe(.cancellation, after: .days(60 + 62))))

        #expect(staying.unrecovered.stayed.prefix(5) == [1, 1, 1, 0, 0])
        #expect(staying.recovered.stayed == Array(repeating: 1, count: 13))
    }

    @Test func `who left before day 60 is in neither`() throws {
        let staying = try #require(Self.staying(.cafe(.cancellation, after: .days(59))))

        #expect(staying.unrecovered.accounts == 0)
    }

    @Test func `half a year is shown where nobody was watched for a whole one`() throws {
        let now = Instant.monday.adding(.days(60 + 190))
        let staying = try #require(Self.staying(.cafe(.purchase, after: .zero), now: now))

        #expect(staying.months == 6)
    }

    @Test func `without a word of who left, or before half a year, there is nothing to show`() {
        #expect(Self.staying(.cafe(.usage, after: .zero)) == nil)
        #expect(Self.staying(.cafe(.purchase, after: .zero), now: .monday.adding(.days(200))) == nil)
    }

    @Test func `each Monday counts who is not back, the latest last`() {
        let sources = FigureSources.with(.contacted().with { $0.customer = "Ada" })
        let weeks = Insight.Programme(
            sources, in: .utc, now: .monday.adding(.days(20)), FigureFilter()
        ).weeks

        #expect(weeks.map(\.unrecovered) == Array(repeating: 0, count: 11) + [1, 1])
    }

    private static func staying(_ event: BehaviourEvent, now: Instant = later) -> Staying? {
        var sources = FigureSources.with(
            .contacted(),
            .contacted("case-2").with {
                $0.unit = "Bo"
                $0.recoveredAt = $0.t0.adding(.days(40))
            })
        sources.behaviours = [event]
        return Insight.Programme(sources, in: .utc, now: now, FigureFilter()).staying
    }
}
