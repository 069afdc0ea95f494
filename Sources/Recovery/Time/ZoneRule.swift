/// What holds in a zone from its last listed transition on: one offset, or two that take turns every year.
///
/// Source: POSIX.1 environment variable TZ with the extensions of RFC 9636, section 3.3.1.
struct ZoneRule: Hashable, Sendable {
    /// Seconds east of UTC.
    let standardOffset: Int
    let daylight: Daylight?

    struct Daylight: Hashable, Sendable {
        /// Seconds east of UTC.
        let offset: Int
        let begins: YearlyMoment
        let ends: YearlyMoment
    }

    /// A day of each year and a time on it, which may lie before that day's midnight or after its end.
    struct YearlyMoment: Hashable, Sendable {
        let day: DayOfYear
        let secondOfDay: Int
    }

    enum DayOfYear: Hashable, Sendable {
        /// 1 to 365; 29 February is never counted.
        case julian(Int)
        /// 0 to 365; 29 February counts in leap years.
        case ordinal(Int)
        /// Weekday 0 is Sunday; week 5 is the month's last.
        case weekday(Int, week: Int, month: Int)
    }

    func span(at second: Int64) -> Zone.Span {
        guard let daylight else { return Zone.Span(start: .min, end: .max, offset: standardOffset) }
        let year = LocalDay(daysSince1970: LocalDay.quotient(Int(second), 86_400)).year
        var start = (second: Int64.min, offset: standardOffset)
        for change in changes(of: daylight, years: (year - 1)...(year + 1)) {
            if change.second > second {
                return Zone.Span(start: start.second, end: change.second, offset: start.offset)
            }
            start = change
        }
        return Zone.Span(start: start.second, end: .max, offset: start.offset)
    }

    /// In order of time; where daylight time ends and begins at one instant, it begins last and so stays.
    private func changes(of daylight: Daylight, years: ClosedRange<Int>) -> [(second: Int64, offset: Int)] {
        var all: [(second: Int64, offset: Int)] = []
        all.reserveCapacity(2 * years.count)
        for year in years {
            all.append((daylight.begins.second(in: year, offset: standardOffset), daylight.offset))
            all.append((daylight.ends.second(in: year, offset: daylight.offset), standardOffset))
        }
        all.sort { earlier, later in
            earlier.second == later.second
                ? earlier.offset == standardOffset && later.offset != standardOffset
                : earlier.second < later.second
        }
        return all
    }
}

extension ZoneRule.YearlyMoment {
    /// Seconds since 1970 UTC; `offset` is what the clocks show until then.
    func second(in year: Int, offset: Int) -> Int64 {
        Int64(day.in(year).daysSince1970 * 86_400 + secondOfDay - offset)
    }
}

extension ZoneRule.DayOfYear {
    func `in`(_ year: Int) -> LocalDay {
        let newYear = LocalMonth(year: year, month: 1).firstDay
        switch self {
        case .ordinal(let number):
            return newYear.adding(days: number)
        case .julian(let number):
            let isPastLeapDay = LocalMonth.isLeap(year) && number >= 60
            return newYear.adding(days: isPastLeapDay ? number : number - 1)
        case .weekday(let weekday, let week, let month):
            let first = LocalMonth(year: year, month: month).firstDay
            let earliest = LocalDay.remainder(weekday - first.weekday, 7) + (week - 1) * 7
            let isBeyondMonth = earliest >= LocalMonth.days(ofMonth: month, year: year)
            return first.adding(days: isBeyondMonth ? earliest - 7 : earliest)
        }
    }
}
