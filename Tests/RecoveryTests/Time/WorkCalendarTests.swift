import Foundation
import Recovery
import TestSupport
import Testing

@Suite struct WorkCalendarTests {
    private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    private struct File: Decodable {
        let vectors: [Vector]
    }

    struct Vector: Decodable, Sendable, CustomTestStringConvertible {
        let name: String
        let start: String
        let business_minutes: Int
        let timezone: String
        let weekly_hours: [String: [[String]]]
        let holidays: [String]
        let expected_utc: String

        var testDescription: String { name }
    }

    static let vectors: [Vector] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Vectors/business-hours.json")
        guard let data = try? Data(contentsOf: file),
            let read = try? JSONDecoder().decode(File.self, from: data)
        else { return [] }
        return read.vectors
    }()

    @Test func `there are vectors`() { #expect(Self.vectors.count == 17) }

    @Test(arguments: vectors)
    func `a deadline is where open time has passed`(vector: Vector) throws {
        let week = try Self.weekdays.map { day in
            try (vector.weekly_hours[day] ?? []).map {
                WorkCalendar.Opening(from: try Self.minute($0[0]), to: try Self.minute($0[1]))
            }
        }
        let holidays = vector.holidays.compactMap { LocalDay($0) }
        let calendar = try WorkCalendar(
            in: ZoneCatalogue.installed.zone(named: vector.timezone), week: week,
            days: Dictionary(uniqueKeysWithValues: holidays.map { ($0, []) }))
        let (start, expected) = (try Self.instant(vector.start), try Self.instant(vector.expected_utc))

        #expect(calendar.instant(after: .seconds(vector.business_minutes * 60), from: start) == expected)
        #expect(calendar.openTime(from: start, to: expected) == .seconds(vector.business_minutes * 60))
    }

    @Test func `what can never be open is refused`() {
        let nine = WorkCalendar.Opening(from: 540, to: 1_020)
        func refusal(_ week: [[WorkCalendar.Opening]], _ days: [LocalDay: [WorkCalendar.Opening]] = [:])
            -> WorkCalendar.CalendarRefusal?
        {
            do {
                _ = try WorkCalendar(in: .utc, week: week, days: days)
                return nil
            } catch { return error }
        }
        let closed = Array(repeating: [WorkCalendar.Opening](), count: 7)
        let day = LocalDay(daysSince1970: 20_000)

        #expect(refusal(closed) == .neverOpen)
        #expect(refusal(closed, [day: [nine]]) == .neverOpen)
        #expect(refusal([[nine]]) == .notAWeek)
        #expect(refusal([[nine, nine]] + closed.dropFirst()) == .openings(weekday: 1))
        #expect(refusal(Array(closed.dropLast()) + [[.init(from: 60, to: 60)]]) == .openings(weekday: 7))
        #expect(
            refusal([[nine]] + closed.dropFirst(), [day: [.init(from: -1, to: 3)]]) == .openingsOfDay(day))
        #expect(refusal([[nine]] + closed.dropFirst(), [day: []]) == nil)
        #expect(throws: WorkCalendar.CalendarRefusal.openingsOfDay(day)) {
            try WorkCalendar.check([nine, nine], of: day)
        }
    }

    @Test func `a special day has hours of its own, and an open instant is its own next one`() throws {
        let monday = LocalDay(daysSince1970: 20_783).mondayOfWeek
        let calendar = try WorkCalendar(
            in: .utc, week: [[.init(from: 540, to: 1_020)]] + Array(repeating: [], count: 6),
            days: [monday.adding(days: 1): [.init(from: 600, to: 660)]])
        func at(_ day: Int, _ hour: Int, _ minute: Int = 0) -> Instant {
            Zone.utc.instant(of: LocalDateTime(day: monday.adding(days: day), hour: hour, minute: minute))
        }

        #expect(monday.weekday == 1)
        #expect(calendar.nextOpen(from: at(0, 16, 59)) == at(0, 16, 59))
        #expect(calendar.nextOpen(from: at(0, 17)) == at(1, 10))
        #expect(calendar.instant(after: .hours(2), from: at(0, 16, 30)) == at(7, 9, 30))
        #expect(calendar.openTime(from: at(0, 0), to: at(7, 0)) == .hours(9))
        #expect(calendar.openTime(from: at(1, 0), to: at(0, 0)) == .zero)
        #expect(!calendar.isOpen(at: at(0, 17)) && calendar.isOpen(at: at(0, 9)))
    }

    /// Another way to the same: the clock on the wall is asked each minute, by another source of zones.
    @Test(arguments: 1...40)
    func `a clock that is looked at each minute says the same`(seed: Int) throws {
        var chance = Dice(seed: seed)
        let names = [
            "Europe/Prague", "America/New_York", "America/Sao_Paulo", "Australia/Lord_Howe", "Africa/Cairo",
            "Asia/Kolkata",
        ]
        let name = names[chance.below(names.count)]
        let zone = try ZoneCatalogue.installed.zone(named: name)
        let other = try #require(TimeZone(identifier: name))
        let calendar = try Self.randomCalendar(in: zone, by: &chance)
        var wall = Calendar(identifier: .gregorian)
        wall.timeZone = other
        for _ in 0..<6 {
            // A third of them near a change of the clocks.
            var start = Instant.utc(2018, 1, 1).adding(.seconds(60 * chance.below(60 * 24 * 365 * 3)))
            if chance.below(3) == 0,
                let change = other.nextDaylightSavingTimeTransition(
                    after: Date(timeIntervalSince1970: Double(start.milliseconds) / 1_000))
            {
                start = Instant(
                    milliseconds: Int64(change.timeIntervalSince1970) / 60 * 60_000 - Int64(
                        chance.below(3_000)) * 60_000)
            }
            let minutes = chance.below(1_500)
            let slow = Self.slow(minutes, from: start, calendar, wall)
            #expect(
                calendar.instant(after: .seconds(minutes * 60), from: start) == slow,
                "\(name) \(start) \(minutes)")
            #expect(calendar.openTime(from: start, to: slow) == .seconds(minutes * 60), "\(name) \(start)")
        }
    }

    private static func randomCalendar(in zone: Zone, by chance: inout Dice) throws -> WorkCalendar {
        var openings: [[WorkCalendar.Opening]] = []
        for _ in 0..<7 {
            var day: [WorkCalendar.Opening] = []
            var minute = chance.below(600)
            for _ in 0..<chance.below(4) where minute < 1_440 {
                let end = min(minute + 1 + chance.below(400), 1_440)
                day.append(.init(from: minute, to: end))
                minute = end + chance.below(120)
            }
            openings.append(day)
        }
        if openings.allSatisfy(\.isEmpty) { openings[2] = [.init(from: 0, to: 1_440)] }
        return try WorkCalendar(in: zone, week: openings)
    }

    /// The end of the minute in which the last open one passes; for none, the first open one.
    private static func slow(_ minutes: Int, from start: Instant, _ calendar: WorkCalendar, _ wall: Calendar)
        -> Instant
    {
        var (at, left) = (start, minutes)
        while true {
            let date = Date(timeIntervalSince1970: Double(at.milliseconds) / 1_000)
            let parts = wall.dateComponents([.weekday, .hour, .minute], from: date)
            let minute = (parts.hour ?? 0) * 60 + (parts.minute ?? 0)
            let openings = calendar.week[((parts.weekday ?? 1) + 5) % 7]
            let isOpen = openings.contains { $0.from <= minute && minute < $0.to }
            if isOpen, left == 0 { return at }
            if isOpen { left -= 1 }
            at = at.adding(.seconds(60))
            // Used up at a closing: that closing.
            if isOpen, left == 0, minutes > 0 { return at }
        }
    }

    private static func instant(_ text: String) throws -> Instant {
        let date = try #require(ISO8601DateFormatter().date(from: text))
        return Instant(milliseconds: Int64(date.timeIntervalSince1970) * 1_000)
    }

    private static func minute(_ text: String) throws -> Int {
        let parts = text.split(separator: ":").compactMap { Int($0) }
        try #require(parts.count == 2)
        return parts[0] * 60 + parts[1]
    }
}
