import Insight
import Recovery

/// The periods that the figures page offers; the raw value is what the address says.
enum FigurePeriod: String, CaseIterable, Sendable {
    /// Of each figure the latest 90 days whose windows are past; scores of twelve months.
    case ripe
    case lastTwelveMonths = "12-months"
    case thisYear = "this-year"
    case lastYear = "last-year"
    case allTime = "all"

    var text: String {
        switch self {
        case .ripe: Words.Figures.ripe
        case .lastTwelveMonths: Words.Figures.lastTwelveMonths
        case .thisYear: Words.Figures.thisYear
        case .lastYear: Words.Figures.lastYear
        case .allTime: Words.Figures.allTime
        }
    }

    /// Whole months of the organization's calendar; the current one counts as far as it has come.
    func period(on clock: WallClock) -> Period {
        let month = clock.zone.month(of: clock.now)
        let (first, end): (LocalMonth, LocalMonth) =
            switch self {
            case .ripe, .lastTwelveMonths: (month.adding(months: -12), month.next)
            case .thisYear: (LocalMonth(year: month.year, month: 1), month.next)
            case .lastYear:
                (LocalMonth(year: month.year - 1, month: 1), LocalMonth(year: month.year, month: 1))
            case .allTime: (LocalMonth(year: 1970, month: 1), month.next)
            }
        return Period(from: first.start(in: clock.zone), to: end.start(in: clock.zone))
    }
}
