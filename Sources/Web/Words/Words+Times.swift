package import Recovery

extension Words {
    /// "41 min", "1 h 05", "9 h", "1 d 19 h", "17 d"; whole minutes, rounded down.
    package static func length(_ duration: Duration) -> String {
        let minutes = Int(duration.wholeMilliseconds.magnitude / 60_000)
        let (hours, days) = (minutes / 60, minutes / 1_440)
        return switch minutes {
        case ..<1: "under 1 min"
        case ..<60: "\(minutes) min"
        case ..<1_440: "\(hours) h" + (minutes % 60 == 0 ? "" : " \(padded(minutes % 60))")
        case ..<10_080: "\(days) d" + (hours % 24 == 0 ? "" : " \(hours % 24) h")
        default: "\(grouped(days)) d"
        }
    }

    /// "3 h 12 left" before the deadline, "1 h 05 over" from it on.
    package static func remaining(until due: Instant, now: Instant) -> String {
        due > now ? "\(length(due.since(now))) left" : "\(length(now.since(due))) over"
    }

    /// "2 days ago"; "in 3 days" for what lies ahead.
    package static func ago(_ instant: Instant, now: Instant) -> String {
        let elapsed = now.since(instant)
        guard elapsed.wholeMilliseconds > -60_000 else { return "in \(roughly(.zero - elapsed))" }
        return elapsed.wholeMilliseconds < 60_000 ? "just now" : "\(roughly(elapsed)) ago"
    }

    /// "20 Nov 2026".
    package static func date(_ day: LocalDay) -> String {
        let (year, month, day) = day.civil
        return "\(day) \(months[month - 1]) \(year)"
    }

    /// "8 years", "5 months", "12 days"; whole ones.
    static func years(from day: LocalDay, to today: LocalDay) -> String {
        let days = max(0, today.daysSince1970 - day.daysSince1970)
        if days >= 730 { return count(days * 100 / 36_525, "year", "years") }
        return days >= 60 ? count(days / 30, "month", "months") : count(days, "day", "days")
    }

    /// "in 74 days", "today", "3 days ago".
    static func inDays(from today: LocalDay, to day: LocalDay) -> String {
        switch day.daysSince1970 - today.daysSince1970 {
        case 0: "today"
        case let days where days > 0: "in \(count(days, "day", "days"))"
        case let days: "\(count(-days, "day", "days")) ago"
        }
    }

    static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// One unit only.
    private static func roughly(_ duration: Duration) -> String {
        let minutes = Int(duration.wholeMilliseconds / 60_000)
        return switch minutes {
        case ..<60: "\(minutes) min"
        case ..<2_880: "\(minutes / 60) h"
        default: count(minutes / 1_440, "day", "days")
        }
    }
}
