import Hummingbird
import Insight
import Operations
import Recovery

/// NPS and the five figures of a period.
struct FigureRoutes {
    func add(to pages: PageRoutes) {
        pages.get("figures") { desk, request in
            let asked = request.asked("period").flatMap { FigurePeriod(rawValue: $0) }
            let chosen = asked ?? .lastTwelveMonths
            let period = chosen.period(on: WallClock(now: desk.clock.now, zone: desk.home))
            let answer = try await ReadFigures(of: desk.organization, in: period)
                .run(with: desk.site.reader, desk.site.world)
            return try desk.show(FiguresPage(answer, chosen, clock: desk.clock))
        }
    }
}

extension FiguresPage {
    fileprivate init(_ answer: ReadFigures.Answer, _ chosen: FigurePeriod, clock: WallClock) {
        let series = answer.series.first { $0.measure == .nps }?.series
        self.init(
            periods: FigurePeriod.allCases.map { Choice($0.rawValue, $0.text) }, period: chosen.rawValue,
            nps: series?.overall.map { NPSRow(chosen.text, $0) },
            months: series?.months.map { NPSRow(Words.month($0.month), $0.score) } ?? [],
            stages: series?.stages.map { entry in
                NPSRow(entry.stage.isEmpty ? Words.Figures.noStage : entry.stage, entry.score)
            } ?? [],
            cards: answer.figures.map { FigureCard($0, chosen.text, clock: clock) })
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
