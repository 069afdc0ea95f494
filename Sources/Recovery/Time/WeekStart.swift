/// The day on which people begin a week. Figures by week follow ISO 8601, whatever it is.
package enum WeekStart: String, CaseIterable, Hashable, Sendable {
    case monday, saturday, sunday

    /// As in ISO 8601.
    fileprivate var weekday: Int {
        switch self {
        case .monday: 1
        case .saturday: 6
        case .sunday: 7
        }
    }
}

extension LocalDay {
    /// The first day of the week in which it lies.
    package func beginningOfWeek(_ start: WeekStart) -> LocalDay {
        adding(days: -((weekday - start.weekday + 7) % 7))
    }
}
