import Insight
import Recovery

/// The share of the comments month by month, as a line in little room.
struct ThemeTrend: Rendered {
    private let name: String
    private let months: [ThemeReport.Month]
    private let id: String

    init(_ name: String, _ report: ThemeReport, id: String) {
        self.name = name
        months = report.months
        self.id = id
    }

    var html: HTML {
        let known = months.filter(\.isTold)
        guard known.count > 1, let first = known.first, let last = known.last else {
            return "<span class=\"small faint\">\(Words.Themes.noTrend)</span>"
        }
        let title = Words.Themes.trend(
            name, from: percent(first), Words.month(first.month), to: percent(last))
        return TrendChart(
            id: id, title: title, points: months.map { TrendChart.Point($0.isTold ? $0.share?.value : nil) }
        ).html
    }

    private func percent(_ month: ThemeReport.Month) -> String { Words.percent(month.share?.value ?? 0) }
}

extension ThemeReport.Month {
    /// It has ten comments at least: shares of fewer jump about. The first month of a period is often cut short.
    var isTold: Bool { (share?.denominator ?? 0) >= 10 }
}
