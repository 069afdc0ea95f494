import Connections
import Insight
import Operations
import Recovery

/// The scores and figures of a page as rows: what each came to, over what, of which days and which slice.
struct FigureTable: Sendable {
    let answer: ReadFigures.Answer
    let filter: FigureFilter

    init(_ answer: ReadFigures.Answer, _ filter: FigureFilter) {
        self.answer = answer
        self.filter = filter
    }

    func bytes(as format: ExportFormat) -> [UInt8] {
        switch format {
        case .csv:
            let writer = DelimitedWriter()
            return [0xEF, 0xBB, 0xBF] + writer.row(Self.columns)
                + rows.flatMap { row in writer.row(Self.columns.map { row[$0] ?? "" }) }
        case .json:
            let slice = filter.query.map { JSON.Member($0.0, $0.1.json) }
            return Array(
                JSON.object((answer.json.object ?? []) + [JSON.Member("slice", .object(slice))]).text.utf8)
                + [0x0A]
        }
    }

    private static let columns = [
        "figure", "stage", "from", "to", "value", "unit", "lower", "upper", "numerator", "denominator",
        "promoters", "passives", "detractors", "maturity", "so_far", "so_far_of", "matures_at",
        "window_start", "window", "not_measured", "segment", "team", "location", "touchpoint", "cause",
        "channel",
    ]

    private typealias Cells = [String: String]

    private var rows: [Cells] {
        let slice = Cells(
            uniqueKeysWithValues: filter.query.compactMap { name, value in value.map { (name, $0) } })
        // Scores by day know neither team nor location nor cause, and are of all of them.
        let ofScores = slice.filter { ["segment", "touchpoint"].contains($0.key) }
        return scores.map { $0.merging(ofScores) { its, _ in its } }
            + (answer.measured.map(Self.row) + channels).map { $0.merging(slice) { its, _ in its } }
    }

    /// The share of detractors, by channel.
    private var channels: [Cells] {
        guard let measured = answer.measured.first(where: { $0.figure.key == .detractorShare }) else {
            return []
        }
        return (answer.channels?.rows ?? []).map { row in
            var cells = Self.days(measured.period)
            cells["figure"] = Figure.Key.detractorShare.rawValue
            cells["channel"] = row.channel
            cells["unit"] = "share"
            guard let share = row.detractors else { return cells }
            cells["value"] = "\(share.value)"
            cells["lower"] = "\(share.interval.lower)"
            cells["upper"] = "\(share.interval.upper)"
            cells["numerator"] = "\(share.numerator)"
            cells["denominator"] = "\(share.denominator)"
            return cells
        }
    }

    private var scores: [Cells] {
        var rows: [Cells] = []
        for (measure, series) in answer.series {
            if let score = series.overall { rows.append(Self.row(score, measure, answer.period)) }
            for month in series.months {
                guard let score = month.score else { continue }
                rows.append(Self.row(score, measure, Period(month.month, in: answer.zone)))
            }
            for stage in series.stages {
                guard let score = stage.score else { continue }
                rows.append(Self.row(score, measure, answer.period, stage: stage.stage))
            }
        }
        return rows
    }

    private static func row(
        _ score: NetPromoterScore, _ measure: Measure, _ period: Period, stage: String = ""
    ) -> Cells {
        let points = (score.interval.lower * 100, score.interval.upper * 100)
        return days(period).merging([
            "figure": measure.rawValue, "stage": stage, "value": "\(score.score * 100)",
            "unit": "points",
            "lower": "\(points.0)", "upper": "\(points.1)", "denominator": "\(score.count)",
            "promoters": "\(score.promoters)", "passives": "\(score.passives)",
            "detractors": "\(score.detractors)",
        ]) { its, _ in its }
    }

    private static func row(_ figure: Figure, _ period: Period) -> Cells {
        var row = days(period)
        row["figure"] = figure.key.rawValue
        row["numerator"] = figure.numerator.map(String.init)
        row["denominator"] = figure.denominator.map(String.init)
        row["matures_at"] = figure.maturesAt.rfc3339
        row["window_start"] = figure.window.start.rawValue
        row["window"] = figure.window.length.words
        row["not_measured"] = figure.notMeasured
        switch figure.maturity {
        case .mature: row["maturity"] = "mature"
        case .soFar(let count, let all):
            row["maturity"] = "so far"
            row["so_far"] = "\(count)"
            row["so_far_of"] = "\(all)"
        }
        return row.merging(value(figure)) { its, _ in its }
    }

    private static func value(_ figure: Figure) -> Cells {
        switch figure.value {
        case .share(let share, let interval):
            return [
                "value": "\(share.value)", "unit": "share", "lower": "\(interval.lower)",
                "upper": "\(interval.upper)",
            ]
        case .duration(let wait):
            return [
                "value": wait.median.text, "unit": "milliseconds", "lower": wait.medianLower?.text ?? "",
                "upper": wait.medianUpper?.text ?? "",
            ]
        case .number(let number):
            return [
                "value": "\(number.value)", "unit": number.unit.word,
                "lower": number.interval.map { "\($0.lower)" } ?? "",
                "upper": number.interval.map { "\($0.upper)" } ?? "",
            ]
        case .notMeasured: return [:]
        }
    }

    private static func days(_ period: Period) -> Cells {
        ["from": period.from.rfc3339, "to": period.to.rfc3339]
    }
}

extension RankedValues.Quantile {
    fileprivate var text: String {
        switch self {
        case .value(let value): "\(value)"
        case .longerThanAll: "longer than all"
        }
    }
}
