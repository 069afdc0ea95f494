import Insight
import Recovery

/// Whom the programme has still to bring back, Monday by Monday, and what they bring in a year.
struct AtRiskChart: Rendered {
    let weeks: [WeekAtRisk]

    init(_ weeks: [WeekAtRisk]) {
        self.weeks = weeks
    }

    var html: HTML {
        guard let first = weeks.first, let last = weeks.last else { return HTML() }
        let finding = Words.Programme.atRisk(last.atRisk, revenue: revenue(last), was: first.atRisk)
        let chart = SeriesChart(
            id: "at-risk-chart", title: finding,
            points: weeks.map { TrendChart.Point(Double($0.atRisk)) },
            ends: (Words.date(first.monday), Words.date(last.monday))
        ) { Words.grouped(Words.whole($0)) }
        return ChartCard(
            id: "at-risk", finding: finding,
            counted: Words.Programme.atRiskCounted(last.unrecovered - last.atRisk), chart: chart.html,
            table: ChartTable(
                caption: Words.Programme.atRiskTitle,
                columns: [
                    Words.Programme.monday, Words.Programme.atRiskColumn, Words.Programme.waiting,
                    Words.Programme.revenue,
                ],
                rows: weeks.reversed().map { week in
                    ChartTable.Row(
                        Words.date(week.monday),
                        [
                            Words.grouped(week.atRisk), Words.grouped(week.unrecovered - week.atRisk),
                            revenue(week) ?? Words.Figures.noData,
                        ])
                })
        ).html
    }

    /// Of all of them, who only wait too; nil where none is recorded.
    private func revenue(_ week: WeekAtRisk) -> String? {
        week.yearlyRevenue.map { Words.Figures.number($0.value, $0.unit) }
    }
}
