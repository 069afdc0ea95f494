import Hummingbird
import Insight
import NIOCore
import Operations
import Recovery

/// NPS and the five figures of a period.
struct FigureRoutes {
    func add(to pages: PageRoutes) {
        pages.get("figures") { desk, request in
            var filter = SliceFilter(request)
            let (chosen, answer) = try await Self.answer(filter.filter, desk, request)
            filter.page = .figures()
            filter.whole = .figures(period: chosen.rawValue)
            filter.period = SliceFilter.SelectChoice(
                label: Words.Figures.period,
                choices: FigurePeriod.allCases.map { Choice($0.rawValue, $0.text) }, selected: chosen.rawValue
            )
            filter.offer(answer.slices)
            return try desk.show(FiguresPage(answer, chosen, filter, clock: desk.clock))
        }
        for format in ExportFormat.allCases {
            pages.get("figures.\(format.rawValue)") { desk, request in
                let filter = SliceFilter(request).filter
                let (_, answer) = try await Self.answer(filter, desk, request)
                let bytes = FigureTable(answer, filter).bytes(as: format)
                return .file("figures", format, ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
            }
        }
    }

    private static func answer(
        _ filter: FigureFilter, _ desk: Desk, _ request: Request
    ) async throws -> (FigurePeriod, ReadFigures.Answer) {
        let chosen = request.asked("period").flatMap { FigurePeriod(rawValue: $0) } ?? .ripe
        let period = chosen.period(on: WallClock(now: desk.clock.now, zone: desk.home))
        var figures = ReadFigures(of: desk.organization, in: period, filter, keys: Figure.Key.allCases)
        figures.isOfLatestRipe = chosen == .ripe
        return (chosen, try await figures.run(with: desk.site.reader, desk.site.world))
    }
}

extension FiguresPage {
    fileprivate init(
        _ answer: ReadFigures.Answer, _ chosen: FigurePeriod, _ filter: SliceFilter, clock: WallClock
    ) {
        let series = answer.series.first { $0.measure == .nps }?.series
        self.init(
            filter: filter,
            nps: series?.overall.map { NPSRow(chosen.text, $0) },
            months: series?.months.map { NPSRow(Words.month($0.month), $0.score) } ?? [],
            stages: series?.stages.map { entry in
                NPSRow(entry.stage.isEmpty ? Words.Figures.noStage : entry.stage, entry.score)
            } ?? [],
            cards: answer.measured.map { figure, days in
                let home = WallClock(now: clock.now, zone: answer.zone)
                var card = FigureCard(
                    figure, chosen == .ripe ? home.days(days) : chosen.text, clock: clock)
                card.behind = Behind(figure.key, days, in: answer.zone, filter.filter, .base)
                return card
            })
        guard let channels = answer.channels,
            let days = answer.measured.first(where: { $0.figure.key == .detractorShare })?.period
        else { return }
        self.channels = ChannelShares(
            channels, Behind(.detractorShare, days, in: answer.zone, filter.filter, .base),
            days: WallClock(now: clock.now, zone: answer.zone).days(days))
    }
}

extension FiguresPage.NPSRow {
    /// Nobody scored: counts of nothing, which the page says in words.
    fileprivate init(_ label: String, _ score: NetPromoterScore?) {
        self.init(
            label: label, promoters: score?.promoters ?? 0, passives: score?.passives ?? 0,
            detractors: score?.detractors ?? 0, margin: (score?.margin ?? 0) * 100)
    }
}
