import Foundation
import Recovery
import TestSupport

/// A calendar counted the slow way: minute after minute, by Foundation's offsets. Shares nothing with what it is held against
/// but the question.
struct MinuteSteps {
    let zone: TimeZone
    /// Openings in minutes of the day, Monday first.
    let week: [[Range<Int>]]
    /// By days since 1970.
    let days: [Int: [Range<Int>]]
    /// In minutes since 1970.
    let pauses: [Range<Int>]

    /// The end of the last of so many open minutes; of none, the first open minute.
    func deadline(after open: Int, from start: Int) -> Int {
        var (minute, left) = (start, open)
        var offsets = Offsets(zone)
        while true {
            if isOpen(minute, &offsets) {
                if left == 0 { return minute }
                left -= 1
                if left == 0 { return minute + 1 }
            }
            minute += 1
        }
    }

    func openMinutes(from start: Int, to end: Int) -> Int {
        var offsets = Offsets(zone)
        return start < end ? (start..<end).count { isOpen($0, &offsets) } : 0
    }

    private func isOpen(_ minute: Int, _ offsets: inout Offsets) -> Bool {
        let local = minute + offsets.minutes(at: minute)
        let (day, time) = (local / 1_440, local % 1_440)
        // 1970 began on a Thursday.
        let openings = days[day] ?? week[(day + 3) % 7]
        return openings.contains { $0.contains(time) } && !pauses.contains { $0.contains(minute) }
    }

    /// What Foundation says of a quarter of an hour, asked once: no zone has changed within one since 1980.
    private struct Offsets {
        private let zone: TimeZone
        private var quarter = -1
        private var offset = 0

        init(_ zone: TimeZone) { self.zone = zone }

        mutating func minutes(at minute: Int) -> Int {
            if minute / 15 != quarter {
                quarter = minute / 15
                offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(minute) * 60)) / 60
            }
            return offset
        }
    }
}

extension MinuteSteps {
    static let zones = [
        "Europe/Budapest", "Europe/London", "America/New_York", "America/Sao_Paulo", "America/St_Johns",
        "Africa/Cairo", "Africa/Casablanca", "America/Havana", "America/Santiago", "Asia/Kathmandu",
        "Asia/Kolkata",
        "Australia/Lord_Howe", "Pacific/Auckland", "Pacific/Chatham", "Antarctica/Troll",
    ]

    /// A question made by chance, every third about a night in which clocks change.
    struct Question {
        let steps: MinuteSteps
        let calendar: WorkCalendar
        let pauses: [Pause]
        let start: Int
        let open: Int

        /// - Throws: where the catalogue has no such zone.
        init(_ dice: inout Dice, number: Int) throws {
            let name = MinuteSteps.zones[dice.below(MinuteSteps.zones.count)]
            let zone = TimeZone(identifier: name) ?? .gmt
            // Some minute of 2020 to 2027, or of the day before a change.
            var start = 26_297_280 + dice.below(8 * 525_600)
            let date = Date(timeIntervalSince1970: Double(start) * 60)
            if number.isMultiple(of: 3), let change = zone.nextDaylightSavingTimeTransition(after: date) {
                start = Int(change.timeIntervalSince1970) / 60 - dice.below(1_440)
            }
            let week = Self.week(&dice)
            var days: [Int: [Range<Int>]] = [:]
            for _ in 0..<dice.below(4) {
                days[start / 1_440 + dice.below(8)] = dice.below(2) == 0 ? [] : Self.openings(&dice)
            }
            let breaks = (0..<dice.below(4)).map { _ in
                let from = start - 600 + dice.below(6_000)
                return from..<from + 1 + dice.below(3_000)
            }
            steps = MinuteSteps(zone: zone, week: week, days: days, pauses: breaks)
            calendar = try WorkCalendar(
                in: ZoneCatalogue.installed.zone(named: name), week: week.map { $0.map(\.opening) },
                days: Dictionary(
                    uniqueKeysWithValues: days.map { (LocalDay(daysSince1970: $0), $1.map(\.opening)) }))
            pauses = breaks.map { Pause(from: .minute($0.lowerBound), to: .minute($0.upperBound)) }
            self.start = start
            open = dice.below(8) == 0 ? 0 : dice.below(2_400)
        }

        /// One day of it at least is open.
        private static func week(_ dice: inout Dice) -> [[Range<Int>]] {
            (0..<7).map { $0 == 2 || dice.below(4) > 0 ? openings(&dice) : [] }
        }

        /// One to three, by quarters of an hour, some from or to midnight, some one right after another.
        private static func openings(_ dice: inout Dice) -> [Range<Int>] {
            let marks = Set((0..<2 * (1 + dice.below(3))).map { _ in 15 * dice.below(97) }).sorted()
            guard marks.count > 1 else { return [0..<1_440] }
            let isUnbroken = dice.below(4) == 0
            return zip(marks, marks.dropFirst()).enumerated()
                .filter { isUnbroken || $0.offset.isMultiple(of: 2) }
                .map { $0.element.0..<$0.element.1 }
        }
    }
}

extension Range<Int> {
    fileprivate var opening: WorkCalendar.Opening { .init(from: lowerBound, to: upperBound) }
}

extension Instant {
    /// So many since 1970.
    static func minute(_ minutes: Int) -> Instant { Instant(milliseconds: Int64(minutes) * 60_000) }
}
