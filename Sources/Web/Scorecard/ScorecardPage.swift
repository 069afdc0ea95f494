package import Insight
import Recovery

/// The sponsor's page: the five figures with their year, and what lies behind them.
package struct ScorecardPage: Page {
    package let scorecard: Scorecard
    package let filter: SliceFilter
    package let marks: [TrendMark]
    package let clock: WallClock

    package init(
        _ scorecard: Scorecard, _ filter: SliceFilter, marks: [TrendMark] = [], clock: WallClock
    ) {
        self.scorecard = scorecard
        self.filter = filter
        self.marks = marks
        self.clock = clock
    }

    package var title: String { Words.Scorecard.title }
    package var section: Section? { .figures }

    package var html: HTML {
        """
        <header class="page-head"><div><p class="small faint">\(title)</p>
        <h1>\(finding)</h1>
        <p class="small quiet">\(Words.Scorecard.ripe(days(scorecard.funnel.period))) \
        \(Words.Scorecard.asOf(clock.dateTime(scorecard.now)))</p></div>
        <div class="row no-print"><a class="button" href="\(Path.programme)">\(Words.Programme.title)</a>\
        <a class="button" href="\(Path.month())">\(Words.Month.open)</a>\
        <a class="button" href="\(Path.figures())">\(Words.Scorecard.allFigures)</a></div></header>
        \(filter)
        <section class="card tiles" aria-label="\(Words.Scorecard.five)">\(each: scorecard.five, tile)</section>
        \(ChartKey())
        \(ScoresChart(scorecard.scores, isUnsliced: filter.isBeyondScores, marks: marks))
        <div class="two-up">
        \(CausesChart(scorecard.causes, clock: clock))
        \(MovesChart(scorecard.funnel, clock: clock))
        \(TouchesChart(scorecard.firstTouches))
        \(HTML.when(!scorecard.segments.isEmpty, SegmentsChart(scorecard.segments).html))
        </div>
        \(CohortTable(scorecard.cohorts))
        \(HTML.when(!scorecard.tiers.isEmpty, TierTable(scorecard.tiers).html))
        """
    }

    private var finding: String {
        Words.Scorecard.finding(
            recovers: isMet(.recoveryRate), promotes: isMet(.detractorToPromoter))
    }

    /// Nil where it is not known yet.
    private func isMet(_ key: Figure.Key) -> Bool? {
        guard let share = scorecard.five.first(where: { $0.figure.key == key })?.figure.share else {
            return nil
        }
        return FigureWord(key).targetShare.map { share.value > $0 }
    }

    private func days(_ period: Period) -> String { clock.days(period) }

    private func tile(_ trend: FigureTrend) -> HTML {
        var card = FigureCard(trend.figure, days(trend.period), clock: clock)
        var chart = FigureTrendChart(trend)
        chart.marks = marks
        card.chart = chart.html
        card.numbers = chart.table
        card.change = trend.change
        card.isShort = true
        card.behind = Behind(trend.figure.key, trend.period, in: clock.zone, filter.filter, .base)
        return card.html
    }
}

extension WallClock {
    /// "27 Jun 2026 to 24 Sep 2026", both counted in.
    func days(_ period: Period) -> String {
        Words.Scorecard.days(date(period.from), date(period.to.subtracting(.milliseconds(1))))
    }
}

extension FigureTrend {
    /// In words; nil where one of the two is not measured.
    fileprivate var change: String? {
        if let now = figure.share, let then = before.share {
            return Words.Scorecard.change((now.value - then.value) * 100)
        }
        if case .duration(let now) = figure.value, case .duration(let then) = before.value,
            case .value(let median) = now.median, case .value(let earlier) = then.median
        {
            return Words.Scorecard.change(of: .whole(median - earlier))
        }
        return nil
    }
}

/// What the lines and points of the small charts mean.
private struct ChartKey: Rendered {
    var html: HTML {
        """
        <p class="key small quiet row">\
        <span class="kind"><svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M1 8h14"/></svg>\(Words.Scorecard.keyMonth)</span>\
        <span class="kind"><svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M1 8h14" stroke-dasharray="1 3"/></svg>\(Words.Scorecard.keyTarget)</span>\
        <span class="kind"><svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M1 8h14" stroke-width="8" stroke-linecap="butt" opacity=".25"/></svg>\(Words.Scorecard.keyInterval)</span>\
        <span class="kind"><svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="3.5"/></svg>\(Words.Scorecard.keyYoung)</span></p>
        """
    }
}
