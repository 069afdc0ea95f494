import Insight
import Recovery
import Testing

@Suite struct ThemeReportTests {
    private func signal(_ text: String, _ band: Band, month: Int = 1) -> ThemeComment {
        var signal = ThemeComment(text, in: LocalMonth(year: 2026, month: month))
        signal.band = band
        return signal
    }

    private func report(_ signals: [ThemeComment], term: String = "price") throws -> ThemeReport {
        let theme = Theme(name: "Price", terms: [try #require(Theme.Term(term, language: "en"))])
        return ThemeReport.reports(of: [theme], among: signals)[0]
    }

    @Test func `the share is of comments, the impact of scores`() throws {
        let report = try report([
            signal("the price", .detractor), signal("the price", .detractor), signal("slow", .passive),
            signal("", .promoter), signal("...", .promoter), signal("fair prices", .unscored),
        ])

        #expect(report.whole.count == 3)
        #expect(report.whole.share == Share(3, of: 4))
        // 2 promoters and 2 detractors of 5 are 0; without the theme 2 of 3 are left.
        let impact = try report.whole.impact.get()
        #expect(isClose(impact.value, -2.0 / 3, within: 1e-15))
        #expect(impact.theme == NetPromoterScore(promoters: 0, passives: 0, detractors: 2))
    }

    @Test func `a month without comments stands in the trend`() throws {
        let months = try report([
            signal("price", .passive, month: 2), signal("slow", .passive, month: 2),
            signal("price", .passive, month: 4), signal("", .passive, month: 6),
        ]).months

        #expect(months.map(\.month.month) == [2, 3, 4])
        #expect(months.map(\.count) == [1, 0, 1])
        #expect(months.map(\.share) == [Share(1, of: 2), nil, Share(1, of: 1)])
    }

    @Test func `segments and stages have impacts of their own`() throws {
        var signals = [
            signal("price", .detractor), signal("slow", .promoter), signal("price", .promoter),
            signal("", .promoter),
        ]
        (signals[0].segment, signals[1].segment, signals[2].segment) = ("small", "small", "large")
        signals[3].stage = "order"
        let report = try report(signals)

        #expect(report.segments.map(\.name) == ["", "large", "small"])
        #expect(report.segments.map(\.count) == [0, 1, 1])
        #expect(report.segments[0].impact == .failure(.nobodyInTheme))
        #expect(report.segments[0].share == nil)
        #expect(report.segments[1].impact == .failure(.nobodyElse))
        let small = try report.segments[2].impact.get()
        #expect(small.value == -1)
        #expect(report.stages.map(\.name) == ["", "order"])
    }

    @Test func `the mean sentiment is of the theme's comments that have one`() throws {
        var signals = [
            signal("price", .passive), signal("prices", .passive), signal("price", .passive),
            signal("slow", .passive),
        ]
        (signals[0].sentiment, signals[1].sentiment, signals[3].sentiment) = (-0.5, 0.25, 1)

        let (prices, routers) = (try report(signals), try report(signals, term: "router"))
        #expect(prices.whole.sentiment == -0.125)
        #expect(routers.whole.sentiment == nil)
    }

    @Test func `nothing handed in is no data`() throws {
        let report = try report([])

        #expect(report.whole.share == nil && report.months.isEmpty && report.segments.isEmpty)
        #expect(report.whole.impact == .failure(.nobodyInTheme))
    }
}
