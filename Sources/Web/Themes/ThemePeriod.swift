package import Recovery

/// The days that pages of themes offer; the raw value is what the address says.
package enum ThemePeriod: String, CaseIterable, Hashable, Sendable {
    case last90Days = "90-days"
    case lastTwelveMonths = "12-months"
    case thisYear = "this-year"
    case lastYear = "last-year"
    case allTime = "all"

    var text: String {
        switch self {
        case .last90Days: Words.Themes.last90Days
        case .lastTwelveMonths: Words.Figures.lastTwelveMonths
        case .thisYear: Words.Figures.thisYear
        case .lastYear: Words.Figures.lastYear
        case .allTime: Words.Figures.allTime
        }
    }

    /// Both included; twelve months begin on the first of one, as on the page of figures.
    package func days(until today: LocalDay) -> ClosedRange<LocalDay> {
        let month = LocalMonth(today)
        return switch self {
        case .last90Days: today.adding(days: -89)...today
        case .lastTwelveMonths: month.adding(months: -12).firstDay...today
        case .thisYear: LocalMonth(year: today.year, month: 1).firstDay...today
        case .lastYear:
            LocalMonth(year: today.year - 1, month: 1)
                .firstDay...LocalMonth(year: today.year, month: 1)
                .firstDay.adding(days: -1)
        case .allTime: LocalDay(daysSince1970: 0)...max(today, LocalDay(daysSince1970: 0))
        }
    }
}
