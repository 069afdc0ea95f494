import Connections
import HTTPTypes
import Hummingbird
import Insight
import Operations
import Recovery
import Storage

/// What customers speak of, with what it does to the score.
struct ThemeEndpoints {
    let site: Site

    var all: [Endpoint] {
        [
            Endpoint(
                .get, "themes", .read,
                "The themes that people keep, with how many comments speak of each, its months and its impact on the score; at most ten minutes old.",
                fields: Self.fields
            ) { request, _, caller in
                let kept = KeptThemes(of: caller.organization)
                let (themes, organizations) = try await site.reader.read {
                    (try $0.all(kept), try $0.all(Organizations(caller.organization)))
                }
                guard let organization = organizations.first else { throw Missing("organization") }
                let today = try site.world.zones.zone(named: organization.zone).day(of: site.world.now())
                let slice = try Self.query(request).slice(until: today)
                let answer = try await site.weighedThemes.answer(
                    organization, WeighThemes(of: organization.key, slice, themes), at: site)
                return Response.json(answer.json(of: themes, slice))
            }
        ]
    }

    private static func query(_ request: Request) throws -> ThemeQuery {
        if let period = request.chosen("period"), ThemePeriod(rawValue: period) == nil {
            throw HTTPError(.badRequest, message: "period is one of \(periods)")
        }
        if let measure = request.chosen("measure"), Measure(rawValue: measure) == nil {
            throw HTTPError(.badRequest, message: "measure is one of \(measures)")
        }
        return ThemeQuery { request.asked($0) }
    }

    private static let periods = ThemePeriod.allCases.map(\.rawValue).joined(separator: ", ")
    private static let measures = ThemeQuery.measures.map(\.rawValue).joined(separator: ", ")

    private static let fields: [APIDocsPage.Field] = [
        APIDocsPage.Field(
            "period", type: "string", isNeeded: false,
            meaning: "\(periods); \(ThemePeriod.last90Days.rawValue) unless said."),
        APIDocsPage.Field(
            "measure", type: "string", isNeeded: false, meaning: "\(measures); nps unless said."),
        APIDocsPage.Field("segment", type: "string", isNeeded: false, meaning: "Of the account."),
        APIDocsPage.Field("touchpoint", type: "string", isNeeded: false, meaning: "What it was said of."),
    ]
}

extension WeighThemes.Answer {
    fileprivate func json(of themes: [KeptTheme], _ slice: ThemeSlice) -> JSON {
        [
            "from": .string("\(days.lowerBound)"), "to": .string("\(days.upperBound)"),
            "measure": slice.measure.json, "counted_at": now.json, "comments": comments.json,
            "earlier_comments_left_out": isCut.json, "score": (score.map { $0.score * 100 }).json,
            "answers": (score?.count ?? 0).json,
            "items": .array(zip(themes, weighed).map { $0.json($1.report) }), "next": .null,
        ]
    }
}

extension KeptTheme {
    /// Shares from 0 to 1, impacts in points, the mood from −1 to 1.
    fileprivate func json(_ report: ThemeReport) -> JSON {
        let impact = try? report.whole.impact.get()
        return [
            "id": id.json, "name": .string(name),
            "terms": .array(terms.map { ["words": .string($0.written), "language": $0.language.json] }),
            "kept_by": madeBy.json, "kept_at": madeAt.json, "comments": report.whole.count.json,
            "share": (report.whole.share?.value).json, "sentiment": report.whole.sentiment.json,
            "impact": (impact.map { $0.value * 100 }).json,
            "lower": (impact.map { $0.interval.lower * 100 }).json,
            "upper": (impact.map { $0.interval.upper * 100 }).json,
            "months": .array(
                report.months.map { month in
                    [
                        "month": .string("\(month.month)"), "comments": month.count.json,
                        "share": (month.share?.value).json,
                    ]
                }),
        ]
    }
}
