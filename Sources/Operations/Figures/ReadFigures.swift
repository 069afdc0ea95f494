package import Insight
package import Recovery
package import Storage

/// Everything that the figures page, the command and the API show of a period.
package struct ReadFigures: Sendable {
    package let organization: Organization
    /// Nil: from the first answer or case to the end of this month.
    package let period: Period?
    package let filter: FigureFilter
    /// In the order in which they are shown.
    package let keys: [Figure.Key]
    /// Each figure over the latest 90 days whose windows are past, in place of the period; scores keep it.
    package var isOfLatestRipe = false

    package init(
        of organization: Organization, in period: Period? = nil, _ filter: FigureFilter = FigureFilter(),
        keys: [Figure.Key] = Figure.Key.five
    ) {
        self.organization = organization
        self.period = period
        self.filter = filter
        self.keys = keys
    }

    package struct Answer: Sendable {
        package let period: Period
        package let zone: Zone
        /// One for each measure that has answers, in the order of `Measure`.
        package let series: [(measure: Measure, series: ScoreSeries)]
        /// In the order of their keys, each with the days that it is of.
        package let measured: [(figure: Figure, period: Period)]

        /// Where the share of detractors is asked for, in the same days.
        package let channels: ChannelTable?

        package var figures: [Figure] { measured.map(\.figure) }
        /// What there is to slice by.
        package let slices: FigureSlices
    }

    package func run(with reader: Reader, _ world: World) async throws -> Answer {
        let zone = try world.zones.zone(named: organization.zone)
        let now = world.now()
        let organization = organization.key
        return try await reader.read { connection in
            let period = try self.period ?? Self.allTime(connection, organization, now, zone)
            let last = zone.day(of: period.to.subtracting(.milliseconds(1)))
            // Where clocks were set back across midnight, the day of the end may come first.
            let shown = min(zone.day(of: period.from), last)...last
            func days(of key: Figure.Key) -> Period {
                self.isOfLatestRipe
                    ? Scorecard.latestRipe(
                        key, in: zone, now: now, nextScoreDays: self.organization.followUp.answerDays)
                    : period
            }
            func frame(of key: Figure.Key) -> FigureFrame {
                FigureFrame(period: days(of: key), zone: zone, now: now, filter: self.filter)
            }
            let sources = try connection.figureSources(
                of: self.organization, for: self.keys.map { ($0, days(of: $0)) }, self.filter, in: zone)
            let rows = try connection.all(ScoreCells(of: organization, days: shown)).map(Self.row)
                .filter { self.filter.takes($0) }
            let measures = Set(rows.map(\.measure))
            return Answer(
                period: period, zone: zone,
                series: Measure.allCases.filter(measures.contains).map { ($0, ScoreSeries(rows, of: $0)) },
                measured: self.keys.map { (Figure($0, sources, in: frame(of: $0)), days(of: $0)) },
                channels: self.keys.contains(.detractorShare)
                    ? ChannelTable(sources, in: frame(of: .detractorShare)) : nil,
                slices: try connection.slices(of: sources, organization))
        }
    }

    private static func allTime(
        _ connection: any ReadConnection, _ organization: Organization.Key, _ now: Instant, _ zone: Zone
    ) throws -> Period {
        let first = try connection.first(FirstDay(of: organization)) ?? zone.day(of: now)
        let month = LocalMonth(min(first, zone.day(of: now)))
        return Period(from: month.start(in: zone), to: zone.month(of: now).next.start(in: zone))
    }

    static func row(_ counted: (cell: ScoreCell, answers: Int)) -> ScoreRow {
        let cell = counted.cell
        var row = ScoreRow(
            localDay: cell.localDay, measure: cell.measure, score: cell.score, band: cell.band,
            count: counted.answers)
        row.stage = cell.stage
        row.segment = cell.segment
        row.touchpoint = cell.touchpoint
        return row
    }
}
