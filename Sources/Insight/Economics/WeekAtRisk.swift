package import Recovery

/// Whom the programme had not brought back at 00:00 of a Monday, and what they bring in a year.
package struct WeekAtRisk: Sendable {
    package let monday: LocalDay
    package let figure: Figure

    package static let weeks = 13

    /// The latest last.
    static func latest(of sources: FigureSources, in zone: Zone, now: Instant, _ filter: FigureFilter)
        -> [WeekAtRisk]
    {
        let last = zone.day(of: now).mondayOfWeek
        return (0..<weeks).reversed().map { week in
            let monday = last.adding(days: -7 * week)
            let start = zone.startOfDay(monday)
            let period = Period(from: zone.startOfDay(monday.adding(days: -7)), to: start)
            return WeekAtRisk(
                monday: monday,
                figure: .unrecovered(
                    sources, in: FigureFrame(period: period, zone: zone, now: now, filter: filter)))
        }
    }

    /// Of the organization's smallest part; nil where no account's revenue is recorded.
    package var yearlyRevenue: Figure.Number? {
        guard case .number(let revenue)? = figure.beside(.yearlyRevenue) else { return nil }
        return revenue
    }

    package var unrecovered: Int { figure.members.base.count }
    package var atRisk: Int { figure.members.numerator.count }
}
