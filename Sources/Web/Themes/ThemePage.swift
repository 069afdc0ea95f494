import Insight
package import Operations
package import Recovery

/// One theme: its trend, where it is spoken of, what was said, and by which words it is found.
package struct ThemePage: Page {
    package let theme: KeptTheme
    package let weighed: WeighThemes.Weighed
    package let answer: WeighThemes.Answer
    package let query: ThemeQuery
    package let quotes: [ThemeQuote]
    package let filter: SliceFilter
    package let clock: WallClock
    package var maker: String?
    /// Nil for who may change nothing.
    package var forms: ThemeForms?

    package init(
        _ theme: KeptTheme, _ weighed: WeighThemes.Weighed, _ answer: WeighThemes.Answer, _ query: ThemeQuery,
        _ quotes: [ThemeQuote], clock: WallClock
    ) {
        self.theme = theme
        self.weighed = weighed
        self.answer = answer
        self.query = query
        self.quotes = quotes
        self.clock = clock
        filter = query.filter(answer) { .theme(theme.id.rawValue, $0) }
    }

    package var title: String { theme.name }
    package var section: Section? { .figures }

    private var report: ThemeReport { weighed.report }

    package var html: HTML {
        """
        <header class="page-head"><div><p class="small faint"><a href="\(Path.themes(query))">\(Words.Themes.title)</a></p>\
        <h1><bdi>\(theme.name)</bdi></h1>
        \(ThemeBasis(answer, query, clock: clock))</div></header>
        \(filter)
        \(forms?.refusalOfAll)
        \(impact)
        \(trend)
        <div class="two-up">
        \(ThemeParts(id: "segments", title: Words.Themes.bySegment, head: Words.Themes.segment, report.segments, query))
        \(ThemeParts(id: "stages", title: Words.Themes.byStage, head: Words.Themes.stage, report.stages, query))
        </div>
        \(latest)
        \(words)
        """
    }

    private var impact: HTML {
        let whole = report.whole
        let impact = ThemeImpactText(whole.impact, on: query.measure)
        return """
            <section class="card stack" aria-labelledby="impact-h"><h2 id="impact-h">\(impact.heading)</h2>
            <p>\(impact.sentence)</p>
            <dl class="facts"><dt>\(Words.Themes.impactOn(impact.score))</dt><dd>\(impact.cell)</dd>
            <dt>\(Words.Themes.comments)</dt><dd>\(Words.grouped(whole.count)) \
            \(whole.share.map { "<span class=\"small quiet\">\(Words.Themes.shareOf(Words.percent($0.value)))</span>" as HTML })</dd>
            <dt>\(Words.Themes.mood)</dt><dd>\(ThemeMood(whole.sentiment))</dd></dl></section>
            """
    }

    private var trend: HTML {
        let months = report.months
        guard let first = months.first, let last = months.last, months.count(where: \.isTold) > 1 else {
            return HTML()
        }
        let chart = SeriesChart(
            id: "trend-chart", title: Words.Themes.byMonth,
            points: months.map { month in
                guard month.isTold, let share = month.share else { return TrendChart.Point(nil) }
                let interval = share.interval
                return TrendChart.Point(
                    share.value * 100, low: interval.lower * 100, high: interval.upper * 100)
            },
            ends: (Words.month(first.month), Words.month(last.month))
        ) { Words.percent($0 / 100) }
        return ChartCard(
            id: "trend", finding: Words.Themes.byMonth,
            counted: Words.Themes.finding(theme.name, report.whole.count), chart: chart.html,
            table: ChartTable(
                caption: Words.Themes.byMonth,
                columns: [Words.Themes.month, Words.Themes.comments, Words.Themes.share],
                rows: months.reversed().map { month in
                    ChartTable.Row(
                        Words.month(month.month),
                        [
                            Words.grouped(month.count),
                            month.share.map { Words.percent($0.value) } ?? Words.Figures.noData,
                        ])
                })
        ).html
    }

    private var latest: HTML {
        """
        <section class="card stack" aria-labelledby="latest-h"><h2 id="latest-h">\(Words.Themes.latest)</h2>
        \(quotes.isEmpty
            ? "<p class=\"quiet\">\(Words.Themes.noComments)</p>" as HTML
            : "<ul class=\"voices\">\(each: quotes, \.html)</ul>")</section>
        """
    }

    private var words: HTML {
        """
        <section class="card stack" aria-labelledby="words-h"><h2 id="words-h">\(Words.Themes.words)</h2>
        \(ThemeTermList(theme, forms: forms))
        <p class="small quiet">\(maker.map { Words.Themes.madeBy($0, clock.date(theme.madeAt)) })</p>
        \(forms?.adding)</section>
        \(forms?.folded)
        """
    }
}
