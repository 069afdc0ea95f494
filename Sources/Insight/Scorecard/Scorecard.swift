package import Recovery

/// What the sponsor reads: the five figures, each over its latest ripe 90 days and month by month, and what lies behind
/// them.
package struct Scorecard: Sendable {
    package let now: Instant
    /// In the order in which they are shown.
    package let five: [FigureTrend]
    /// Of the relationship measure, by month of the last twelve.
    package let scores: ScoreSeries
    package let funnel: MoveFunnel
    package let firstTouches: FirstTouches
    package let causes: CauseTable
    /// By month of T0, the latest last.
    package let cohorts: [MonthCohort]
    /// The largest first.
    package let segments: [SegmentScores]
    /// Highest first; empty where the organization tells no accounts apart by value.
    package let tiers: [TierReport]

    package struct SegmentScores: Hashable, Sendable {
        package let segment: String
        package let scores: ScoreSeries
    }

    /// - Parameter sources: with the cases since `firstT0(in:now:)`, and of earlier ones those that came back.
    /// - Parameter scores: of the last twelve months, from `firstDay(of:in:)` on.
    package init(
        _ sources: FigureSources, scores: [ScoreRow], _ filter: FigureFilter, in zone: Zone, now: Instant
    ) {
        let moment = Moment(zone: zone, now: now, filter: filter, nextScoreDays: sources.nextScoreDays)
        self.now = now
        let cases = CaseShelf(sources)
        five = Self.order.map { FigureTrend($0, cases, at: moment) }
        let taken = scores.filter { filter.takes($0) }
        self.scores = ScoreSeries(taken, of: .nps)
        let ripe = moment.frame(moment.latestRipe(Figure.Window.nextScore(sources.nextScoreDays)))
        funnel = MoveFunnel(cases.opened(in: ripe.period), in: ripe)
        let touched = moment.frame(moment.latestRipe(Figure.Window(start: .t0, length: .hours(48))))
        firstTouches = FirstTouches(cases.opened(in: touched.period), in: touched)
        let lately = moment.frame(moment.lastDays)
        causes = CauseTable(cases.opened(in: lately.period), in: lately)
        cohorts = moment.months.map { month in
            MonthCohort(month, cases.opened(in: Period(month, in: zone)), at: moment)
        }
        segments = Self.segments(taken)
        // Both periods, whichever begins first.
        let both = Period(
            from: min(touched.period.from, ripe.period.from), to: max(touched.period.to, ripe.period.to))
        tiers = TierReport.all(cases.opened(in: both), touched: touched, recovered: ripe)
    }

    /// The five, the headline first.
    package static let order =
        [Figure.Key.detractorToPromoter] + Figure.Key.five.filter { $0 != .detractorToPromoter }

    /// The first day whose answers are shown.
    package static func firstDay(in zone: Zone, now: Instant) -> LocalDay {
        Moment(zone: zone, now: now, filter: FigureFilter()).months[0].firstDay
    }

    /// Of cases that opened earlier it looks at those alone that came back.
    package static func firstT0(
        in zone: Zone, now: Instant, nextScoreDays: Int = FollowUp.usual.answerDays
    ) -> Instant {
        let moment = Moment(
            zone: zone, now: now, filter: FigureFilter(), nextScoreDays: nextScoreDays)
        return order.filter { !CaseShelf.looksAtRecoveries($0) }
            .map { moment.before(moment.latestRipe($0)).from }
            .reduce(moment.months[0].start(in: zone), min)
    }

    /// The latest 90 days of which every window of a figure is past.
    package static func latestRipe(
        _ key: Figure.Key, in zone: Zone, now: Instant, nextScoreDays: Int = FollowUp.usual.answerDays
    ) -> Period {
        Moment(zone: zone, now: now, filter: FigureFilter(), nextScoreDays: nextScoreDays).latestRipe(key)
    }

    private static let mostSegments = 6

    private static func segments(_ rows: [ScoreRow]) -> [SegmentScores] {
        let bySegment = Dictionary(
            grouping: rows.filter { $0.measure == .nps && !$0.segment.isEmpty }, by: \.segment)
        let largest = bySegment.sorted {
            ($1.value.reduce(0) { $0 + $1.count }, $0.key) < ($0.value.reduce(0) { $0 + $1.count }, $1.key)
        }
        return largest.prefix(mostSegments).map {
            SegmentScores(segment: $0.key, scores: ScoreSeries($0.value, of: .nps))
        }
    }
}

extension Scorecard {
    /// When the scorecard is read, and by what calendar.
    struct Moment {
        let zone: Zone
        let now: Instant
        let filter: FigureFilter
        var nextScoreDays = FollowUp.usual.answerDays

        static let days = 90

        /// The last twelve, the current one last.
        var months: [LocalMonth] { (-11...0).map { zone.month(of: now).adding(months: $0) } }

        func months(of window: Figure.Window) -> [LocalMonth] {
            guard case .months(let count) = window.length else { return months }
            return months.map { $0.adding(months: -count) }
        }

        /// Up to the last midnight.
        var lastDays: Period { period(endingOn: zone.day(of: now)) }

        func latestRipe(_ key: Figure.Key) -> Period { latestRipe(window(of: key)) }

        /// The figure's own, whatever the days.
        func window(of key: Figure.Key) -> Figure.Window {
            Figure(key, FigureSources(nextScoreDays: nextScoreDays), in: frame(lastDays)).window
        }

        /// The latest whole days of which every window is past.
        func latestRipe(_ window: Figure.Window) -> Period {
            period(endingOn: zone.day(of: window.start(to: now, in: zone)))
        }

        /// As many days again, before those.
        func before(_ period: Period) -> Period { self.period(endingOn: zone.day(of: period.from)) }

        func frame(_ period: Period) -> FigureFrame {
            FigureFrame(period: period, zone: zone, now: now, filter: filter)
        }

        private func period(endingOn day: LocalDay) -> Period {
            Period(
                from: zone.startOfDay(day.adding(days: -Self.days)), to: zone.startOfDay(day))
        }
    }
}

extension Figure.Window {
    /// The latest start of a window that ends by an instant.
    fileprivate func start(to end: Instant, in zone: Zone) -> Instant {
        switch length {
        case .hours(let count): end.subtracting(.hours(count))
        case .days(let count): end.subtracting(.days(count))
        case .months(let count): zone.adding(months: -count, to: end)
        case .atOnce: end
        }
    }
}
