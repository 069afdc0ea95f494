package import Connections
import HTTPTypes
import Hummingbird
package import Insight
import NIOCore
package import Operations
import Recovery
import Storage

/// The figures of a period, with all that stands beside them.
struct FigureEndpoints {
    let site: Site

    var all: [Endpoint] {
        [
            Endpoint(
                .get, "figures", .read,
                "Scores by month and stage, and the five figures, or all of them, in a slice; all of time unless said.",
                fields: Self.fields
            ) { request, _, caller in
                guard
                    let organization = try await site.reader.read({
                        try $0.first(Organizations(caller.organization))
                    })
                else { throw Missing("organization") }
                let answer = try await Self.figures(request, of: organization, site).run(
                    with: site.reader, site.world)
                guard try request.exportFormat == .csv else { return Response.json(answer.json) }
                let bytes = FigureTable(answer, FigureFilter(asked: request.chosen)).bytes(as: .csv)
                return .file("figures", .csv, ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
            }
        ]
    }

    private static func figures(
        _ request: Request, of organization: Organization, _ site: Site
    ) throws -> ReadFigures {
        let zone = try site.world.zones.zone(named: organization.zone)
        let named = try namedPeriod(request)
        let period = try period(request) ?? named?.period(on: WallClock(now: site.world.now(), zone: zone))
        let all = request.chosen("all")
        guard [nil, "0", "1"].contains(all) else { throw HTTPError(.badRequest, message: "all is 0 or 1") }
        var figures = ReadFigures(
            of: organization, in: period, FigureFilter(asked: request.chosen),
            keys: all == "1" ? Figure.Key.allCases : Figure.Key.five)
        figures.isOfLatestRipe = named == .ripe
        return figures
    }

    private static func namedPeriod(_ request: Request) throws -> FigurePeriod? {
        guard let name = request.chosen("period") else { return nil }
        guard let period = FigurePeriod(rawValue: name) else {
            let all = FigurePeriod.allCases.map(\.rawValue).joined(separator: ", ")
            throw HTTPError(.badRequest, message: "period is one of \(all)")
        }
        guard request.chosen("from") == nil, request.chosen("to") == nil else {
            throw HTTPError(.badRequest, message: "give period, or from and to")
        }
        return period
    }

    private static let fields: [APIDocsPage.Field] = [
        APIDocsPage.Field(
            "period", type: "string", isNeeded: false,
            meaning: FigurePeriod.allCases.map(\.rawValue).joined(separator: ", ")
                + "; ripe: of each figure the latest 90 days whose windows are past."),
        APIDocsPage.Field(
            "from", type: "date-time", isNeeded: false, meaning: "With to, in place of period."),
        APIDocsPage.Field("to", type: "date-time", isNeeded: false, meaning: "The instant after the last."),
        APIDocsPage.Field(
            "all", type: "string", isNeeded: false, meaning: "1: all figures, not the five alone."),
        APIDocsPage.Field("segment", type: "string", isNeeded: false, meaning: "Of the account."),
        APIDocsPage.Field("team", type: "string", isNeeded: false, meaning: "Its id."),
        APIDocsPage.Field("location", type: "string", isNeeded: false, meaning: "Of the account."),
        APIDocsPage.Field("touchpoint", type: "string", isNeeded: false, meaning: "What the case is about."),
        APIDocsPage.Field(
            "cause", type: "string", isNeeded: false,
            meaning: Cause.allCases.map(\.rawValue).joined(separator: ", ")),
        ExportEndpoints.format,
    ]

    private static func period(_ request: Request) throws -> Period? {
        let from = request.uri.queryParameters["from"].map(String.init)
        let to = request.uri.queryParameters["to"].map(String.init)
        guard let from, let to else { return nil }
        do {
            let period = Period(from: try Instant(rfc3339: from), to: try Instant(rfc3339: to))
            guard period.from < period.to else {
                throw HTTPError(.badRequest, message: "from is not before to")
            }
            return period
        } catch is Instant.TextRefusal {
            throw HTTPError(.badRequest, message: "from and to are written like 2026-11-23T00:00:00Z")
        }
    }
}

extension ReadFigures.Answer {
    package var json: JSON {
        [
            "from": period.from.json, "to": period.to.json, "zone": zone.name.json,
            "scores": .array(series.flatMap { measure, series in Self.scores(measure, series) }),
            "figures": .array(
                measured.map { figure, days in days == period ? figure.json : figure.json(of: days) }),
            "channels": channels.map { .array($0.rows.map(\.json)) } ?? .null,
        ]
    }

    private static func scores(_ measure: Measure, _ series: ScoreSeries) -> [JSON] {
        var rows: [JSON] = []
        if let all = series.overall { rows.append(all.json(measure, month: nil, stage: nil)) }
        for entry in series.months {
            if let score = entry.score {
                rows.append(score.json(measure, month: entry.month.description, stage: nil))
            }
        }
        for entry in series.stages {
            if let score = entry.score { rows.append(score.json(measure, month: nil, stage: entry.stage)) }
        }
        return rows
    }
}

extension ChannelTable.Row {
    fileprivate var json: JSON {
        [
            "channel": channel.json, "signals": signals.json,
            "detractors": detractors.map { $0.numerator.json } ?? .null,
            "scored": detractors.map { $0.denominator.json } ?? 0,
        ]
    }
}

extension NetPromoterScore {
    /// Scores and margins in points, from -100 to 100.
    fileprivate func json(_ measure: Measure, month: String?, stage: String?) -> JSON {
        [
            "measure": measure.json, "month": month.json, "stage": stage.json, "answers": count.json,
            "promoters": promoters.json, "passives": passives.json, "detractors": detractors.json,
            "score": (score * 100).json, "margin": (margin * 100).json,
        ]
    }
}

extension Figure {
    /// With the days that it is of, where they are not those of all.
    fileprivate func json(of days: Period) -> JSON {
        .object(
            (json.object ?? []) + [JSON.Member("from", days.from.json), JSON.Member("to", days.to.json)])
    }

    package var json: JSON {
        [
            "figure": .string(key.rawValue), "numerator": numerator.json, "denominator": denominator.json,
            "value": valueJSON, "not_measured": notMeasured.json,
            "window": [
                "start": .string(window.start.rawValue), "length": .string(window.length.words),
            ],
            "maturity": maturityJSON, "matures_at": maturesAt.json,
            "beside": .object(besides.map { JSON.Member($0.key.rawValue, $0.amount.json) }),
        ]
    }

    package var notMeasured: String? {
        guard case .notMeasured(let reason) = value else { return nil }
        return "not measured: " + reason.rawValue.replacing("_", with: " ")
    }

    private var valueJSON: JSON {
        switch value {
        case .share(let share, let interval):
            ["share": share.value.json, "lower": interval.lower.json, "upper": interval.upper.json]
        case .duration(let wait): wait.json
        case .number(let number): number.json
        case .notMeasured: .null
        }
    }

    private var maturityJSON: JSON {
        switch maturity {
        case .mature: "mature"
        case .soFar(let count, let all): ["so_far": count.json, "of": all.json]
        }
    }
}

extension Figure.Window.Length {
    /// As in "60 days".
    package var words: String {
        switch self {
        case .atOnce: "at once"
        case .hours(let count): "\(count) hours"
        case .days(let count): "\(count) days"
        case .months(let count): "\(count) months"
        }
    }
}

extension Figure.Wait {
    fileprivate var json: JSON {
        [
            "median_ms": median.json, "p90_ms": percentile90.json,
            "median_lower_ms": (medianLower?.json) ?? .null,
            "median_upper_ms": (medianUpper?.json) ?? .null, "untouched": untouched.json, "cases": count.json,
        ]
    }
}

extension Figure.Number {
    fileprivate var json: JSON {
        [
            "number": value.json, "unit": .string(unit.word), "currency": unit.currency.json,
            "lower": (interval?.lower.json) ?? .null, "upper": (interval?.upper.json) ?? .null,
            "count": count.json,
        ]
    }
}

extension Figure.Number.Unit {
    package var word: String {
        switch self {
        case .count: "count"
        case .perCase: "per case"
        case .score: "score"
        case .points: "points"
        case .change: "change"
        case .times: "times"
        case .portion: "portion"
        case .money: "minor units"
        }
    }

    fileprivate var currency: String? {
        guard case .money(let currency) = self else { return nil }
        return currency?.code
    }
}

extension RankedValues.Quantile {
    fileprivate var json: JSON {
        switch self {
        case .value(let value): value.json
        case .longerThanAll: "longer than all"
        }
    }
}

extension Figure.Beside.Amount {
    fileprivate var json: JSON {
        switch self {
        case .count(let count): count.json
        case .share(let share):
            [
                "numerator": share.numerator.json, "denominator": share.denominator.json,
                "share": share.value.json,
            ]
        case .duration(let wait): wait.json
        case .number(let number): number.json
        case .noData: .null
        }
    }
}
