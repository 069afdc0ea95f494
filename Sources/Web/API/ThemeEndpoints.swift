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
                "The themes that people keep, with how many comments speak of each, its months and its impact on the score, in all and by segment and stage; at most ten minutes old.",
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
        if let measure = request.chosen("measure"),
            !ThemeQuery.measures.contains(where: { $0.rawValue == measure })
        {
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
    fileprivate func json(_ report: ThemeReport) -> JSON {
        .object(
            [
                JSON.Member("id", id.json), JSON.Member("name", .string(name)),
                JSON.Member("terms", .array(terms.map(\.json))), JSON.Member("kept_by", madeBy.json),
                JSON.Member("kept_at", madeAt.json),
            ] + report.whole.members + [
                JSON.Member("months", .array(report.months.map(\.json))),
                JSON.Member("segments", report.segments.json), JSON.Member("stages", report.stages.json),
            ])
    }
}

extension ThemeTerm {
    fileprivate var json: JSON { ["words": .string(written), "language": language.json] }
}

extension ThemeReport.Part {
    /// Shares from 0 to 1, impacts in points, the mood from −1 to 1.
    fileprivate var members: [JSON.Member] {
        let impact = try? impact.get()
        return [
            JSON.Member("comments", count.json), JSON.Member("share", (share?.value).json),
            JSON.Member("sentiment", sentiment.json),
            JSON.Member("impact", (impact.map { $0.value * 100 }).json),
            JSON.Member("lower", (impact.map { $0.interval.lower * 100 }).json),
            JSON.Member("upper", (impact.map { $0.interval.upper * 100 }).json),
        ]
    }
}

extension [ThemeReport.Part] {
    /// Those in which somebody speaks of it.
    fileprivate var json: JSON {
        .array(filter { $0.count > 0 }.map { .object([JSON.Member("name", .string($0.name))] + $0.members) })
    }
}

extension ThemeReport.Month {
    fileprivate var json: JSON {
        ["month": .string("\(month)"), "comments": count.json, "share": (share?.value).json]
    }
}
