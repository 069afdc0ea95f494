package import Recovery

/// A figure over its latest ripe days, beside as many days before, and its way month by month.
package struct FigureTrend: Sendable {
    package let figure: Figure
    package let period: Period
    package let before: Figure
    /// Of twelve, the last of them the current one, or that of a year ago where it takes a year to tell; what is not ripe
    /// yet says so.
    package let months: [(month: LocalMonth, figure: Figure)]

    init(_ key: Figure.Key, _ cases: CaseShelf, at moment: Scorecard.Moment) {
        period = moment.latestRipe(key)
        let window = moment.window(of: key)
        func measured(_ period: Period) -> Figure {
            Figure(key, cases.sources(for: key, in: period), in: moment.frame(period))
        }
        figure = measured(period)
        before = measured(moment.before(period))
        months = moment.months(of: window).map { ($0, measured(Period($0, in: moment.zone))) }
    }
}
