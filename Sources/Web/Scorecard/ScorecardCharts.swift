import Insight
import Recovery

/// The score of the last twelve months with its margin.
struct ScoresChart: Rendered {
    let scores: ScoreSeries
    /// A filter is set that scores do not have.
    let isUnsliced: Bool
    let marks: [TrendMark]

    init(_ scores: ScoreSeries, isUnsliced: Bool, marks: [TrendMark]) {
        self.scores = scores
        self.isUnsliced = isUnsliced
        self.marks = marks
    }

    var html: HTML {
        guard let first = scores.months.first, let last = scores.months.last, let overall = scores.overall
        else {
            return "<section class=\"card figure\"><h2>\(Words.Scorecard.noScores)</h2></section>"
        }
        let known = scores.months.compactMap { $0.score?.score }
        let finding = Words.Scorecard.scores(
            words((known.first ?? 0) * 100), words((known.last ?? 0) * 100), months: scores.months.count)
        let chart = SeriesChart(
            id: "scores-chart", title: finding, points: scores.months.map { TrendChart.Point($0.score) },
            ends: (Words.month(first.month), Words.month(last.month)),
            marks: marks.enumerated().map { index, mark in
                SeriesChart.Mark(place: mark.place(from: first.month), words: String(index + 1))
            }
        ) { Words.signed($0) }
        return """
            \(ChartCard(
                id: "scores", finding: finding, counted: Words.Scorecard.scoresCounted(overall.count),
                chart: "\(chart)\(HTML.when(!marks.isEmpty, MarkList(marks).html))\(HTML.when(isUnsliced, "<p class=\"help\">\(Words.Scorecard.scoresUnsliced)</p>"))",
                table: table))
            """
    }

    private func words(_ score: Double) -> String { Words.signed(score) }

    private var table: ChartTable {
        ChartTable(
            caption: Words.Figures.byMonth,
            columns: [
                Words.Scorecard.month, Words.Figures.score, Words.Figures.margin, Words.Figures.answers,
            ],
            rows: scores.months.map { month in
                ChartTable.Row(
                    Words.month(month.month),
                    month.score.map {
                        [
                            Words.signed($0.score * 100),
                            Words.Figures.plusMinus(Words.tenths($0.margin * 100)),
                            Words.grouped($0.count),
                        ]
                    } ?? [Words.Figures.noData, "", "0"])
            })
    }
}

extension TrendChart.Point {
    /// In points of the score.
    init(_ score: NetPromoterScore?) {
        self.init(
            score.map { $0.score * 100 }, low: score.map { $0.interval.lower * 100 },
            high: score.map { $0.interval.upper * 100 })
    }
}

/// Causes by stage of the journey.
struct CausesChart: Rendered {
    let table: CauseTable
    let clock: WallClock

    init(_ table: CauseTable, clock: WallClock) {
        self.table = table
        self.clock = clock
    }

    var html: HTML {
        let rows = table.rows.filter { $0.cause != nil || $0.counts.contains { $0 > 0 } }
        let shown = rows.map { HeatMapChart.Row(name: name($0.cause), counts: $0.counts) }
        return ChartCard(
            id: "causes", finding: finding,
            counted: Words.Scorecard.causesCounted(table.total, clock.days(table.period)),
            chart: HeatMapChart(id: "causes-chart", title: finding, columns: stages, rows: shown).html,
            table: ChartTable(
                caption: Words.Scorecard.causesCounted(table.total, clock.days(table.period)),
                columns: [Words.Scorecard.cause] + stages,
                rows: shown.map { ChartTable.Row($0.name, $0.counts.map(Words.grouped)) })
        ).html
    }

    private var stages: [String] {
        named + (table.hasOtherStages ? [Words.Scorecard.otherStages] : [])
    }

    private var named: [String] { table.stages.map { $0.isEmpty ? Words.Scorecard.noStage : $0 } }

    private func name(_ cause: Cause?) -> String { cause?.text ?? Words.Scorecard.unknownCause }

    /// The largest field of a cause that is known.
    private var finding: String {
        let fields = table.rows.filter { $0.cause != nil }.flatMap { row in
            zip(named, row.counts).map { (row.cause, $0, $1) }
        }
        guard let largest = fields.max(by: { $0.2 < $1.2 }), largest.2 > 0 else {
            return table.total == 0 ? Words.Scorecard.noCauses : Words.Scorecard.noCauseYet
        }
        return Words.Scorecard.causes(
            name(largest.0), in: largest.1, Words.percent(Double(largest.2) / Double(table.total)))
    }
}

/// How far cases come.
struct MovesChart: Rendered {
    let funnel: MoveFunnel
    let clock: WallClock

    init(_ funnel: MoveFunnel, clock: WallClock) {
        self.funnel = funnel
        self.clock = clock
    }

    var html: HTML {
        ChartCard(
            id: "moves", finding: finding, counted: Words.Scorecard.funnelCounted(clock.days(funnel.period)),
            chart: FunnelChart(
                id: "moves-chart", title: finding,
                steps: funnel.counts.map { .init(name: Words.Scorecard.step($0.step), count: $0.count) }
            ).html,
            table: ChartTable(
                caption: Words.Scorecard.funnelCounted(clock.days(funnel.period)),
                columns: [
                    Words.Scorecard.move, Words.Scorecard.cases, Words.Scorecard.ofHeard,
                    Words.Scorecard.lost,
                ],
                rows: funnel.counts.indices.map(row))
        ).html
    }

    private func lost(_ index: Int) -> Int {
        index == 0 ? 0 : funnel.counts[index - 1].count - funnel.counts[index].count
    }

    private func row(_ index: Int) -> ChartTable.Row {
        let (step, count) = funnel.counts[index]
        let heard = funnel[.heard]
        return ChartTable.Row(
            Words.Scorecard.step(step),
            [
                Words.grouped(count),
                heard == 0 ? Words.Figures.noData : Words.percent(Double(count) / Double(heard)),
                Words.grouped(max(lost(index), 0)),
            ])
    }

    private var finding: String {
        guard funnel[.heard] > 0,
            let worst = funnel.counts.indices.dropFirst().max(by: { lost($0) < lost($1) })
        else { return Words.Scorecard.noFunnel }
        guard lost(worst) > 0 else { return Words.Scorecard.noLoss }
        return Words.Scorecard.funnel(
            Words.Scorecard.step(funnel.counts[worst].step), lost: lost(worst),
            of: funnel.counts[worst - 1].count)
    }
}

/// First touches against the clock.
struct TouchesChart: Rendered {
    let touches: FirstTouches

    init(_ touches: FirstTouches) {
        self.touches = touches
    }

    var html: HTML {
        let limit = FirstTouches.clockHours * 2
        let (before, after) = (
            touches.halfHours.prefix(limit).reduce(0, +), touches.halfHours.dropFirst(limit).reduce(0, +)
        )
        let labels = stride(from: 0, through: FirstTouches.hours, by: 2).map { hour in
            (bar: hour * 2, words: hour == FirstTouches.hours ? "\(hour) h+" : "\(hour) h")
        }
        return ChartCard(
            id: "touches", finding: finding,
            counted: Words.Scorecard.touchesCounted(touches.halfHours.reduce(0, +), touches.untouched),
            chart: HistogramChart(
                id: "touches-chart", title: finding, bars: touches.halfHours, limit: limit,
                limitWords: (
                    Words.Scorecard.clock(FirstTouches.clockHours), Words.Scorecard.beforeAfter(before, after)
                ), labels: labels
            ).html,
            table: ChartTable(
                caption: Words.Scorecard.touchesHead,
                columns: [Words.Scorecard.fromHour, Words.Scorecard.touchesHead],
                rows: touches.halfHours.enumerated().map { index, count in
                    ChartTable.Row(Words.tenths(Double(index) / 2), [Words.grouped(count)])
                })
        ).html
    }

    private var finding: String {
        guard let inTime = touches.inTime else { return Words.Scorecard.noTouches }
        return Words.Scorecard.touches(
            inTime: Words.percent(inTime.value), fridays: touches.lateOnFridays, of: touches.late)
    }
}

/// The score of each segment, one small drawing beside another.
struct SegmentsChart: Rendered {
    let segments: [Scorecard.SegmentScores]

    init(_ segments: [Scorecard.SegmentScores]) {
        self.segments = segments
    }

    var html: HTML {
        ChartCard(
            id: "segments", finding: finding, counted: Words.Scorecard.segmentsText,
            chart: "<div class=\"multiples\">\(each: segments.enumerated(), small)</div>",
            table: ChartTable(
                caption: Words.Scorecard.segmentsText,
                columns: [
                    Words.Scorecard.segment, Words.Figures.score, Words.Figures.margin, Words.Figures.answers,
                ],
                rows: segments.map { segment in
                    ChartTable.Row(
                        segment.segment,
                        segment.scores.overall.map {
                            [
                                Words.signed($0.score * 100),
                                Words.Figures.plusMinus(Words.tenths($0.margin * 100)),
                                Words.grouped($0.count),
                            ]
                        } ?? [Words.Figures.noData, "", "0"])
                })
        ).html
    }

    private var finding: String {
        let ranked = segments.compactMap { segment in
            segment.scores.overall.map { (segment.segment, $0.score) }
        }
        .sorted { $0.1 > $1.1 }
        guard let best = ranked.first, let worst = ranked.last, ranked.count > 1 else {
            return Words.Scorecard.oneSegment
        }
        return Words.Scorecard.segments(best.0, worst.0)
    }

    private func small(_ index: Int, _ segment: Scorecard.SegmentScores) -> HTML {
        let overall = segment.scores.overall.map { Words.signed($0.score * 100) } ?? Words.Figures.noData
        return """
            <div><p class="small"><b>\(segment.segment)</b> <span class="quiet">\(overall)</span></p>\
            \(TrendChart(
                id: "segment-\(index)", title: "\(segment.segment): \(overall)",
                points: segment.scores.months.map { TrendChart.Point($0.score) }))</div>
            """
    }
}
