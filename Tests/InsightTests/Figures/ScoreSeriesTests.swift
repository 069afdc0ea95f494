import Insight
import Recovery
import Testing

@Suite struct ScoreSeriesTests {
    @Test func `months and stages each have their own score`() throws {
        let series = ScoreSeries(
            [
                try row("2026-01-31", 10, .promoter, 3, stage: "delivery"),
                try row("2026-01-01", 6, .detractor, 1, stage: "checkout"),
                try row("2026-03-01", 0, .detractor, 2, stage: "delivery"),
            ], of: .nps)

        #expect(series.months.map(\.month.description) == ["2026-01", "2026-02", "2026-03"])
        #expect(series.months.map(\.score?.score) == [0.5, nil, -1])
        #expect(series.stages.map(\.stage) == ["checkout", "delivery"])
        #expect(series.stages.map(\.score?.score) == [-1, 0.2])
        #expect(series.overall?.count == 6)
    }

    @Test func `an answer taken back leaves no data behind`() throws {
        let series = ScoreSeries(
            [try row("2026-01-31", 10, .promoter, 1), try row("2026-01-31", 10, .promoter, -1)], of: .nps)

        #expect(series.months.map(\.score) == [nil])
        #expect(series.overall == nil)
    }

    @Test func `other measures and answers without a score do not count`() throws {
        var csat = try row("2026-01-31", 5, .promoter, 9)
        csat.measure = .csat
        let series = ScoreSeries(
            [csat, try row("2026-01-31", 0, .unscored, 4), try row("2026-01-31", 7, .passive, 1)], of: .nps)

        #expect(series.overall == NetPromoterScore(promoters: 0, passives: 1, detractors: 0))
        #expect(ScoreSeries([], of: .nps).months.isEmpty)
    }

    private func row(
        _ day: String, _ score: Int, _ band: Band, _ count: Int, stage: String = ""
    ) throws -> ScoreRow {
        var row = try ScoreRow(
            localDay: #require(LocalDay(day)), measure: .nps, score: score, band: band, count: count)
        row.stage = stage
        return row
    }
}
