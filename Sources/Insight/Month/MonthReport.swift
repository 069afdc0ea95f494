package import Recovery

/// What a sponsor reads of one month: the five figures as they stood at its end, beside a month before; what came in;
/// why; and what does not move.
package struct MonthReport: Sendable {
    package let month: LocalMonth
    /// The end of the month, or when it is read as long as it is not over.
    package let asOf: Instant
    package let isOver: Bool
    /// In the order in which they are shown.
    package let five: [FigureStanding]
    /// Of the relationship measure; nil where nobody scored.
    package let score: NetPromoterScore?
    package let scoreBefore: NetPromoterScore?
    package let counts: Counts
    package let countsBefore: Counts
    /// Of the month's detractor cases, the most frequent first.
    package let causes: [CauseCount]
    /// Detractor cases of the month whose cause nobody has found yet.
    package let unexplained: Int
    /// Those that came due in the month.
    package let promises: Figure
    /// Where most of the cases behind the recovery rate are lost; nil where none are.
    package let loss: Loss?
    /// What became of the month's own detractors until now.
    package let cohort: MonthCohort
    /// When the window of the last of them is past.
    package let cohortRipensAt: Instant
    /// The longest waiting first.
    package let stuck: [StuckFix]
    /// The most frequent cause, where no fix of it is in work or has shipped lately.
    package let unfixed: Cause?

    package struct Counts: Hashable, Sendable {
        package let opened: Int
        /// By whatever score came.
        package let recovered: Int
        /// Without a recovery; mis-clicks are in no count.
        package let endedOtherwise: Int
        /// As the month ended.
        package let open: Int
    }

    package struct CauseCount: Hashable, Sendable {
        package let cause: Cause
        package let cases: Int
        package let before: Int
    }

    package struct Loss: Hashable, Sendable {
        package let step: MoveFunnel.Step
        package let lost: Int
        package let of: Int
    }

    package struct StuckFix: Hashable, Sendable {
        package let fix: Fix
        package let days: Int
    }

    /// - Parameter scores: of this month and the one before.
    package init(
        of month: LocalMonth, _ sources: FigureSources, scores: [ScoreRow], fixes: [Fix], in zone: Zone,
        now: Instant
    ) {
        let period = Period(month, in: zone)
        let before = Period(month.adding(months: -1), in: zone)
        asOf = min(period.to, now)
        isOver = period.to <= now
        self.month = month
        let cases = CaseShelf(sources)
        func moment(_ now: Instant) -> Scorecard.Moment {
            Scorecard.Moment(
                zone: zone, now: now, filter: FigureFilter(), nextScoreDays: sources.nextScoreDays)
        }
        let (end, earlier) = (moment(asOf), moment(period.from))
        five = Figure.Key.five.map { FigureStanding($0, cases, at: end, before: earlier) }
        let series = ScoreSeries(scores, of: .nps)
        score = series.months.first { $0.month == month }?.score
        scoreBefore = series.months.first { $0.month == month.adding(months: -1) }?.score
        counts = Counts(sources.cases, in: Period(from: period.from, to: asOf))
        countsBefore = Counts(sources.cases, in: before)
        let detractors = Self.detractors(sources.cases, in: period)
        causes = CauseCount.all(detractors, before: Self.detractors(sources.cases, in: before))
        unexplained = detractors.count - causes.reduce(0) { $0 + $1.cases }
        promises = .promisesKept(
            sources, in: FigureFrame(period: Period(from: period.from, to: asOf), zone: zone, now: asOf))
        loss = Loss(five[0].period, cases, at: end)
        cohort = MonthCohort(month, cases.opened(in: period), at: moment(now))
        cohortRipensAt = Figure.Window.nextScore(sources.nextScoreDays).end(from: period.to, in: zone)
        stuck = StuckFix.all(fixes, at: asOf)
        unfixed = causes.first.map(\.cause).flatMap { [asOf] cause in
            fixes.contains { $0.isOn(cause, at: asOf) } ? nil : cause
        }
    }

    /// Cases that a detractor opened in the period, the latest first.
    package static func detractors(_ cases: [CaseFact], in period: Period) -> [CaseFact] {
        cases.filter { $0.counts && period.contains($0.t0) }.sorted { ($1.t0, $1.id) < ($0.t0, $0.id) }
    }
}

/// A figure over the 90 days that were ripe at a moment, beside those that were a month earlier.
package struct FigureStanding: Sendable {
    package let figure: Figure
    package let period: Period
    package let before: Figure

    init(_ key: Figure.Key, _ cases: CaseShelf, at moment: Scorecard.Moment, before: Scorecard.Moment) {
        func measured(_ moment: Scorecard.Moment) -> Figure {
            let period = moment.latestRipe(key)
            return Figure(key, cases.sources(for: key, in: period), in: moment.frame(period))
        }
        period = moment.latestRipe(key)
        figure = measured(moment)
        self.before = measured(before)
    }
}

extension MonthReport.Counts {
    init(_ cases: [CaseFact], in period: Period) {
        let worked = cases.filter { $0.isWorked && $0.t0 < period.to }
        opened = worked.count { period.contains($0.t0) }
        recovered = worked.count { $0.recoveredAt.map(period.contains) ?? false }
        endedOtherwise = worked.count { fact in
            fact.end != nil && fact.endedAt.map(period.contains) ?? false
                && !fact.isRecovered(before: period.to)
        }
        open = worked.count { fact in
            ![fact.recoveredAt, fact.endedAt].compactMap(\.self).contains { $0 < period.to }
        }
    }
}

extension MonthReport.CauseCount {
    fileprivate static func all(_ cases: [CaseFact], before: [CaseFact]) -> [Self] {
        func count(_ cause: Cause, _ cases: [CaseFact]) -> Int { cases.count { $0.cause == cause.rawValue } }
        return Cause.allCases.enumerated()
            .map { ($0, Self(cause: $1, cases: count($1, cases), before: count($1, before))) }
            .filter { $0.1.cases > 0 }.sorted { ($1.1.cases, $0.0) < ($0.1.cases, $1.0) }.map(\.1)
    }
}

extension MonthReport.Loss {
    fileprivate init?(_ period: Period, _ cases: CaseShelf, at moment: Scorecard.Moment) {
        let funnel = MoveFunnel(cases.opened(in: period), in: moment.frame(period)).counts
        let losses = zip(funnel, funnel.dropFirst()).map { earlier, later in
            Self(step: later.step, lost: earlier.count - later.count, of: earlier.count)
        }
        guard let largest = losses.max(by: { $0.lost < $1.lost }), largest.lost > 0 else { return nil }
        self = largest
    }
}

extension MonthReport.StuckFix {
    /// In work for so long, and for so long after it shipped without a word whether it worked.
    package static let workDays = 60
    package static let verdictDays = 90

    fileprivate static func all(_ fixes: [Fix], at moment: Instant) -> [Self] {
        fixes.compactMap { fix in
            guard let (since, most) = fix.waits(at: moment) else { return nil }
            let days = Int(moment.since(since).wholeMilliseconds / 86_400_000)
            return days > most ? Self(fix: fix, days: days) : nil
        }
        .sorted { ($1.days, $0.fix.id) < ($0.days, $1.fix.id) }
    }
}

extension Fix {
    /// Since when it waits for its next step, and for how many days it may; nil where it waits for none.
    fileprivate func waits(at moment: Instant) -> (since: Instant, most: Int)? {
        guard recordedAt < moment else { return nil }
        guard let shippedAt, shippedAt < moment else {
            return (recordedAt, MonthReport.StuckFix.workDays)
        }
        if case .judged(_, _, let at) = stage, at < moment { return nil }
        return (shippedAt, MonthReport.StuckFix.verdictDays)
    }

    /// In work against a cause, or shipped so lately that it cannot show yet.
    fileprivate func isOn(_ cause: Cause, at moment: Instant) -> Bool {
        guard self.cause == cause, recordedAt < moment else { return false }
        let limit = Duration.days(MonthReport.StuckFix.verdictDays)
        return shippedAt.map { $0.adding(limit) > moment } ?? true
    }
}
