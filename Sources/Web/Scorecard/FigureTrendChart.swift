import Insight
import Recovery

/// The year of one of the five, and its numbers.
struct FigureTrendChart: Rendered {
    let trend: FigureTrend
    var marks: [TrendMark] = []
    private let word: FigureWord

    init(_ trend: FigureTrend) {
        self.trend = trend
        word = FigureWord(trend.figure.key)
    }

    var html: HTML {
        """
        \(TrendChart(id: "\(word.rawValue)-trend", title: title, points: points, target: target, marks: places))
        <p class="ends small faint" aria-hidden="true"><span>\(Words.month(trend.months[0].month))</span>\
        <span>\(Words.month(trend.months[trend.months.count - 1].month))</span></p>
        """
    }

    /// Of those in its months.
    private var places: [Double] {
        marks.map { $0.place(from: trend.months[0].month) }
            .filter { -0.5...Double(trend.months.count) - 0.5 ~= $0 }
    }

    /// Shares as they are, times in hours.
    private var target: Double? { word.targetShare ?? word.targetTime.map(\.hours) }

    private var points: [TrendChart.Point] {
        trend.months.map { _, figure in
            switch figure.value {
            case .share(let share, let interval):
                TrendChart.Point(share.value, low: interval.lower, high: interval.upper)
            case .duration(let wait):
                TrendChart.Point(
                    wait.median.hours, low: wait.medianLower?.hours, high: wait.medianUpper?.hours)
            case .number: TrendChart.Point(nil)
            case .notMeasured(let reason): TrendChart.Point(nil, isYoung: reason == .notMatureYet)
            }
        }
    }

    private var title: String {
        let ripe = points.filter { !$0.isYoung }.compactMap(\.value)
        return Words.Scorecard.trend(word.text, from: ripe.first.map(words), to: ripe.last.map(words))
    }

    var table: ChartTable {
        ChartTable(
            caption: word.text, columns: [Words.Scorecard.month, word.text, Words.Scorecard.cases],
            rows: zip(trend.months, points).map { entry, point in
                ChartTable.Row(
                    Words.month(entry.month),
                    [
                        point.value.map(words)
                            ?? (point.isYoung ? soFar(entry.figure) : Words.Figures.noData),
                        Words.grouped(entry.figure.members.base.count),
                    ])
            })
    }

    /// A wait that is longer than what is measured, or no data.
    private func beyond(_ figure: Figure) -> String {
        guard case .duration(let wait) = figure.value, wait.median == .longerThanAll else {
            return Words.Figures.noData
        }
        return Words.Figures.longer(Words.length(.hours(48)))
    }

    private func soFar(_ figure: Figure) -> String {
        Words.Figures.soFar(figure.members.numerator.count, figure.members.base.count)
    }

    private func words(_ value: Double) -> String {
        word.targetTime == nil ? Words.percent(value) : Words.length(.milliseconds(Int64(value * 3_600_000)))
    }
}

extension RankedValues.Quantile {
    /// Nil for one beyond all.
    fileprivate var hours: Double? {
        guard case .value(let milliseconds) = self else { return nil }
        return milliseconds / 3_600_000
    }
}

extension Duration {
    fileprivate var hours: Double { Double(wholeMilliseconds) / 3_600_000 }
}
